import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { transitionsFromRows } from '../../domain/law-rows/transitions-from-rows.ts';
import { transitionsToRows } from '../../domain/law-rows/transitions-to-rows.ts';

const { transitions } = await readLaw();
const rows = transitionsToRows(transitions);

describe('the transition graph as rows', () => {
  it('comes back as it went, in whatever order Directus answers', () => {
    expect(transitionsFromRows([...rows].reverse())).toEqual(transitions);
  });

  it.each([
    ['a status that does not exist', { from_statuses: ['gone'] }, /104c-25a\.from/],
    ['no way at all', { to_bases: [], beyond_de: null }, /104c-25a: needs a legal basis/],
    ['no legal effect', { effect: null }, /104c-25a\.effect/],
    ['no citation', { citation: '' }, /104c-25a\.citation/],
  ])('names the row for %s', (_name, wrong, message) => {
    expect(() => transitionsFromRows(rows.map((row, at) => (at === 0 ? { ...row, ...wrong } : row)))).toThrow(message);
  });
});
