import { expect, it } from 'vitest';
import { LIST_COLUMNS, PERSON_COLUMNS } from '../case-file/columns.ts';
import { provenBy } from './proven-by.ts';

const KINDS = [
  'passport',
  'identity',
  'embassy',
  'birth_certificate',
  'income',
  'declaration',
  'medical',
  'training',
  'residence',
  'language',
  'civic',
  'school',
  'employment',
];

it.each(KINDS)('%s proves a statement that the case file has, with an evidence of its own', (kind) => {
  const proven = provenBy(kind);
  if (proven === null) throw new Error('proves nothing');
  if ('group' in proven) {
    expect(PERSON_COLUMNS.map(({ name }) => name)).toContain(`${proven.group}_evidence`);
    return;
  }
  const columns = LIST_COLUMNS.get(proven.list)?.map(({ name }) => name);
  expect(columns).toEqual(expect.arrayContaining(['evidence', proven.day]));
});

it('says so where the case file has nothing of that kind', () => expect(provenBy('other')).toBeNull());
