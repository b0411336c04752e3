import { describe, expect, it } from 'vitest';
import { factDefinitionSchema } from './definition.ts';
import { factUses, type UsedIn } from './fact-uses.ts';

const label = { de: 'Fakt', en: 'fact' };
const define = (key: string, name: string, args: Record<string, unknown>) =>
  factDefinitionSchema.parse({ key, function: name, arguments: args, type: 'integer', label });

const facts = [
  define('single', 'value', { path: 'single' }),
  define('single_children', 'count_children', { where: { _and: [{ single: { _eq: true } }] } }),
  define('fines', 'count', { list: 'offences', where: { single: { _eq: true } } }),
];
const uses = (...criteria: UsedIn[]) => factUses('single', criteria, facts);
const named = (fact: string) => ({ _and: [{ _or: [{ [fact]: { _eq: 1 } }] }] });

describe('who needs a fact', () => {
  it.each([
    { condition: named('single') },
    { applies_when: named('single') },
    { alternatives: [{}, { condition: named('single') }] },
    { exceptions: [{ condition: named('single') }] },
  ])('a criterion that names it: %j', (criterion) => {
    expect(uses({ version: 'a@1', state: 'draft', criterion }).drafts).toEqual(['a@1']);
    expect(uses({ version: 'a@1', state: 'superseded', criterion }).published).toEqual(['a@1']);
  });

  it('a fact over children, and whoever names that', () => {
    const criterion = { condition: named('single_children') };
    expect(uses({ version: 'a@1', state: 'published', criterion })).toEqual({
      published: ['a@1'],
      drafts: [],
      facts: ['single_children'],
    });
  });

  it('nobody, where only a field of a list has its name', () => {
    expect(uses({ version: 'a@1', state: 'published', criterion: { condition: named('fines') } })).toEqual({
      published: [],
      drafts: [],
      facts: ['single_children'],
    });
  });
});
