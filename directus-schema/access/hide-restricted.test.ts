import { describe, expect, it } from 'vitest';
import { collections } from '../collections/index.ts';
import { roles } from './index.ts';

const personal = collections([]).filter(
  ({ kind, name, fields }) =>
    kind === 'file' &&
    name !== 'rights_requests' &&
    (['persons', 'cases'].includes(name) || fields.some(({ field }) => field === 'case' || field === 'person')),
);

describe('what is restricted', () => {
  it('is hidden by every rule that lets somebody read a file about a person', () => {
    for (const { key, grants } of roles)
      for (const { collection, action, rule } of grants)
        if (action === 'read' && rule !== null && personal.some(({ name }) => name === collection))
          expect([key, collection, /"restricted(_at)?"/.test(JSON.stringify(rule))]).toEqual([key, collection, true]);
  });

  it('is hidden also where a row is about a relative, and so are the files of its papers', () => {
    const ruleOf = (collection: string, action: string): string =>
      JSON.stringify(
        roles
          .find(({ key }) => key === 'counsellor')
          ?.grants.find((one) => one.collection === collection && one.action === action)?.rule,
      );
    for (const collection of ['family_links', 'documents', 'case_facts'])
      expect(ruleOf(collection, 'read')).toMatch(/"restricted":.*"restricted_at":/);
    for (const action of ['read', 'delete']) expect(ruleOf('directus_files', action)).toContain('"restricted"');
  });

  it('stays visible as a request, so that it can be lifted', () => {
    const rule = roles
      .find(({ key }) => key === 'counsellor')
      ?.grants.find(({ collection }) => collection === 'rights_requests')?.rule;
    expect(JSON.stringify(rule)).not.toContain('restricted');
  });
});
