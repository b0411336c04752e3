import { describe, expect, it } from 'vitest';
import { collections } from '../collections/index.ts';
import { roles } from './index.ts';
import { accessProblems } from './problems.ts';
import type { Grant, RoleSpec } from './types.ts';

const specs = collections([]);
const withGrant = (grant: Grant): RoleSpec => ({
  key: 'counsellor',
  label: ['x', 'x'],
  icon: 'x',
  description: '',
  app: true,
  grants: [grant],
});
const problemsOf = (rule: Grant['rule'], collection = 'cases', action: Grant['action'] = 'read'): string[] =>
  accessProblems(specs, [withGrant({ collection, action, rule, fields: 'all' })]);

describe('access rules', () => {
  it('ships none that opens a foreign file', () => {
    expect(accessProblems(specs, roles)).toEqual([]);
  });

  it('refuses a file collection without the organisation rule', () => {
    expect(problemsOf(null)).toHaveLength(1);
    expect(problemsOf({ state: { _eq: 'open' } })).toHaveLength(1);
  });

  it('refuses a rule that holds the organisation only as one of several ways', () => {
    const mine = { organisation: { _eq: '$CURRENT_USER.organisation' } };
    expect(problemsOf({ _or: [mine, { state: { _eq: 'open' } }] })).toHaveLength(1);
    expect(problemsOf({ _or: [] })).toHaveLength(1);
    expect(problemsOf({ _or: [mine, { _and: [mine, { state: { _eq: 'open' } }] }] })).toEqual([]);
    expect(problemsOf({ _and: [mine, { state: { _eq: 'open' } }] })).toEqual([]);
  });

  it('refuses files or users of everybody', () => {
    expect(problemsOf({}, 'directus_files')).toHaveLength(1);
    expect(problemsOf({ uploaded_by: { _nnull: true } }, 'directus_files')).toHaveLength(1);
  });

  it('refuses _some and _none', () => {
    const rule: Grant['rule'] = {
      _and: [
        { organisation: { _eq: '$CURRENT_USER.organisation' } },
        { consents: { _some: { id: { _nnull: true } } } },
      ],
    };
    expect(problemsOf(rule).join()).toContain('_some');
  });

  it('refuses a path over a list', () => {
    const rule: Grant['rule'] = {
      _and: [{ organisation: { _eq: '$CURRENT_USER.organisation' } }, { consents: { purpose: { _eq: 'referral' } } }],
    };
    expect(problemsOf(rule).join()).toContain('not a path of single relations');
  });

  it('refuses two rules for one collection and action', () => {
    const grant: Grant = { collection: 'readings', action: 'read', rule: null, fields: 'all' };
    const role = { ...withGrant(grant), grants: [grant, grant] };
    expect(accessProblems(specs, [role])).toEqual(['counsellor: read readings is granted twice']);
  });

  it('refuses a collection without its kind of ends', () => {
    const broken = specs.map((spec) =>
      spec.name === 'persons' ? { ...spec, fields: spec.fields.filter((one) => one.field !== 'organisation') } : spec,
    );
    expect(accessProblems(broken, [])).toEqual(['persons: a file without organisation']);
  });
});
