import { describe, expect, it } from 'vitest';
import { checkCondition } from './check-condition.ts';
import { knownFacts, type KnownFact } from './known-facts.ts';
import { normaliseCondition } from './normalise-condition.ts';

const fact = (key: string, type: KnownFact['type'], options?: string[]): KnownFact => ({
  key,
  type,
  label: { de: `Fakt ${key}`, en: key },
  ...(options ? { options } : {}),
});
const facts = knownFacts([
  fact('since', 'date'),
  fact('settled', 'boolean'),
  fact('count', 'integer'),
  fact('share', 'percent'),
  fact('fine', 'cents'),
  fact('level', 'text', ['a1', 'a2']),
  fact('remark', 'text'),
]);
const reasons = (condition: unknown): string[] => checkCondition(condition, facts).map(({ de }) => de);

describe('a condition', () => {
  it.each([
    { since: { _lte: '$NOW(-6 years)' } },
    { since: { _between: ['2020-01-01', '$NOW'] } },
    { _and: [{ settled: { _eq: true } }, { _or: [{ level: { _in: ['a1', 'a2'] } }, { count: { _gte: 3 } }] }] },
    { share: { _gt: 50.5 } },
    { remark: { _neq: 'irgendein Text' } },
    { count: { _nin: [1, 2] } },
    { _and: [] },
    { _and: [{ _or: [] }, { settled: { _eq: false } }] },
    null,
  ])('is sound: %j', (condition) => {
    expect(reasons(condition)).toEqual([]);
  });

  it.each([
    [{ no_such: { _eq: 1 } }, 'Es gibt keinen Fakt „no_such“. Bitte einen aus der Liste wählen.'],
    [{ _and: [{ _or: [{ person: { name: { _eq: 'x' } } }] }] }, 'Es gibt keinen Fakt „person“'],
    [{ settled: { _gt: true } }, 'passt nicht zum Fakt „Fakt settled“. Möglich sind: „Gleich“, „Ungleich“.'],
    [{ remark: { _contains: 'x' } }, 'Der Vergleich „_contains“ passt nicht'],
    [{ level: { _between: ['a1', 'a2'] } }, 'Der Vergleich „_between“ passt nicht'],
    [{ since: { _null: true } }, 'was niemand weiß, bleibt unbekannt'],
    [{ remark: { _nempty: true } }, 'was niemand weiß, bleibt unbekannt'],
    [{ since: { _lte: '2023-02-30' } }, 'ist „2023-02-30“ kein Tag des Kalenders'],
    [{ since: { _lte: '$NOW(-6 Jahre)' } }, 'ist „$NOW(-6 Jahre)“ kein Tag des Kalenders'],
    [{ since: { _between: ['2023-01-01', 'bald'] } }, 'ist „bald“ kein Tag des Kalenders'],
    [{ settled: { _eq: 'ja' } }, 'ist „ja“ weder Ja noch Nein'],
    [{ count: { _eq: 1.5 } }, 'ist „1.5“ keine ganze Zahl'],
    [{ fine: { _lte: 'viel' } }, 'ist „viel“ keine ganze Zahl'],
    [{ share: { _gt: 'halb' } }, 'ist „halb“ keine Zahl'],
    [{ level: { _eq: 'b9' } }, 'gibt es den Wert „b9“ nicht. Möglich sind: a1, a2.'],
    [{ count: { _eq: null } }, 'fehlt der Wert'],
    [{ count: { _in: [] } }, 'fehlt der Wert'],
    [{ count: { _between: [1] } }, 'braucht „zwischen“ genau zwei Werte'],
    [{ count: { _eq: [1, 2] } }, 'steht eine Liste'],
    [{ count: {} }, 'fehlt der Vergleich'],
    [{ _or: { count: { _eq: 1 } } }, 'keine Liste'],
    ['count = 1', 'kein Filter'],
  ])('is refused with the reason: %j', (condition, reason) => {
    expect(reasons(condition).join()).toContain(reason);
  });

  it('names every fault', () => {
    expect(reasons({ _and: [{ no_such: { _eq: 1 } }, { count: { _eq: 'x', _null: true } }] })).toHaveLength(3);
  });
});

describe('what the filter builder hands out', () => {
  it('becomes numbers where the fact is one, and loses empty groups', () => {
    const built = {
      _and: [{ count: { _eq: '5' } }, { _or: [] }, { share: { _between: ['0.5', '50'] } }, { remark: { _eq: '5' } }],
    };
    const meant = { _and: [{ count: { _eq: 5 } }, { share: { _between: [0.5, 50] } }, { remark: { _eq: '5' } }] };
    expect(normaliseCondition(built, facts)).toEqual(meant);
  });

  it.each([null, undefined, {}, { _and: [] }, { _and: [{ _or: [{ _and: [] }] }] }])('is nothing: %j', (built) => {
    expect(normaliseCondition(built, facts)).toBeNull();
  });

  it('stays as it is where it does not fit, for the check to name', () => {
    const broken = { _and: [{ count: { _eq: 'viele' } }, { no_such: { _eq: '5' } }] };
    expect(normaliseCondition(broken, facts)).toEqual(broken);
    expect(normaliseCondition('text', facts)).toBe('text');
  });
});
