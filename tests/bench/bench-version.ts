import type { FactType } from '../../domain/facts/definition.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { criterionSchema } from '../../domain/law/schema.ts';

/** The facts of the benchmark's basis: of the shape of § 25b, 14 criteria, 23 comparisons. */
export const BENCH_TYPES: Readonly<Record<string, FactType>> = {
  tolerated: 'boolean',
  permit_104c: 'boolean',
  stay_since: 'date',
  minor_children: 'integer',
  declared_on: 'date',
  test_passed_on: 'date',
  degree_on: 'date',
  earned_share: 'percent',
  livelihood_ill: 'boolean',
  livelihood_old: 'boolean',
  a2_since: 'date',
  language_ill: 'boolean',
  children_at_school: 'boolean',
  deceives: 'boolean',
  refuses: 'boolean',
  prison_months: 'integer',
  youth_months: 'integer',
  expulsion_interest: 'boolean',
  identity: 'boolean',
  nationality: 'boolean',
  return_elsewhere: 'boolean',
  passport_until: 'date',
  asylum_pending: 'boolean',
  entry_ban: 'boolean',
  order_58a: 'boolean',
};

const FACTS = Object.keys(BENCH_TYPES);

/** Where a fact of the benchmark stands in a row of facts. */
export function benchSlot(fact: string): { readonly slot: number; readonly type: FactType } | undefined {
  const type = BENCH_TYPES[fact];
  return type && { slot: FACTS.indexOf(fact), type };
}

const title = { de: 'Kriterium', en: 'criterion' };
const yes = (fact: string) => ({ [fact]: { _eq: true } });
const no = (fact: string) => ({ [fact]: { _eq: false } });
const any = (...parts: object[]) => ({ _or: parts });
const all = (...parts: object[]) => ({ _and: parts });

const CONDITIONS: readonly [key: string, binding: string, condition: object, exempt?: object][] = [
  ['B-01', 'mandatory', any(yes('tolerated'), yes('permit_104c'))],
  [
    'B-02',
    'rule',
    any(
      { stay_since: { _lte: '$NOW(-6 years)' } },
      all({ stay_since: { _lte: '$NOW(-4 years)' } }, { minor_children: { _gte: 1 } }),
    ),
  ],
  ['B-03', 'rule', { declared_on: { _lte: '$NOW' } }],
  ['B-04', 'rule', any({ test_passed_on: { _lte: '$NOW' } }, { degree_on: { _lte: '$NOW' } })],
  ['B-05', 'rule', { earned_share: { _gt: 50 } }, any(yes('livelihood_ill'), yes('livelihood_old'))],
  ['B-06', 'rule', { a2_since: { _lte: '$NOW' } }, yes('language_ill')],
  ['B-07', 'rule', yes('children_at_school')],
  ['B-09', 'bar', all(no('deceives'), no('refuses'))],
  ['B-10', 'bar', all({ prison_months: { _lt: 6 } }, { youth_months: { _lt: 12 } }, no('expulsion_interest'))],
  ['B-12', 'rule', all(yes('identity'), any(yes('nationality'), yes('return_elsewhere')))],
  ['B-13', 'rule', { passport_until: { _gte: '$NOW' } }],
  ['B-16', 'bar', no('asylum_pending')],
  ['B-17', 'bar', no('entry_ban')],
  ['B-18', 'bar', no('order_58a')],
];

export const BENCH_VERSION: RuleVersion = {
  basis: '25b-1',
  version: '25b-1@bench',
  title,
  citation: '§',
  valid_from: '2022-12-31',
  amending_act: '–',
  legal_effect: 'shall',
  permit: title,
  criteria: CONDITIONS.map(([key, binding, condition, exempt]) =>
    criterionSchema.parse({
      key,
      binding,
      condition,
      title,
      citation: '§',
      exceptions: exempt ? [{ condition: exempt, citation: '§', effect: 'exempt' }] : [],
    }),
  ),
};
