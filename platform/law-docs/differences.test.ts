import { describe, expect, it } from 'vitest';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { criterionSchema } from '../../domain/law/schema.ts';
import { differences } from './differences.ts';
import { words } from './words.ts';

const text = (de: string) => ({ de, en: de });
const fact = (key: string, de: string, type: 'boolean' | 'date' = 'boolean') => ({
  key,
  function: 'value',
  arguments: {},
  type,
  label: text(de),
});
const said = words([], [fact('a', 'Punkt A'), fact('b', 'Punkt B'), fact('stay', 'Hier seit', 'date')], []);
const isTrue = (name: string) => ({ [name]: { _eq: true } });
const way = (key: string, years: number) => ({
  key,
  title: text(`Weg ${years}`),
  binding: 'rule',
  citation: '§ 2',
  condition: { stay: { _lte: `$NOW(-${years} years)` } },
});

const version = (criteria: readonly Record<string, unknown>[], permit = 'Erlaubnis'): RuleVersion => ({
  basis: '25b-1',
  version: '25b-1@2020-01-01',
  title: text('Titel'),
  citation: '§ 25b Abs. 1 AufenthG',
  valid_from: '2020-01-01',
  amending_act: 'G.',
  legal_effect: 'shall',
  permit: text(permit),
  criteria: criteria.map((one) =>
    criterionSchema.parse({ key: 'K', title: text('Kriterium'), citation: '§ 1', binding: 'rule', ...one }),
  ),
});
const between = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  differences(version([before]), version([after]), said).map(({ what, before: was, after: is }) => [what, was, is]);

describe('the differences of two versions', () => {
  it('are none between two alike', () => {
    expect(differences(version([{ condition: isTrue('a') }]), version([{ condition: isTrue('a') }]), said)).toEqual([]);
  });

  it('name what the permit was and is', () => {
    expect(differences(version([]), version([], 'anders'), said)).toEqual([
      { at: 'Fassung', what: 'Erteilt wird', before: 'Erlaubnis', after: 'anders' },
    ]);
  });

  it('name a criterion that comes or goes, with all that it says', () => {
    const one = version([{ condition: isTrue('a') }]);
    const all = 'Voraussetzung: Kriterium\nFundstelle: § 1\nBindung: in der Regel\nBedingung: Erfüllt, wenn: Punkt A';
    expect(differences(version([]), one, said)).toEqual([
      { at: 'K Kriterium', what: 'neues Kriterium', before: '', after: all },
    ]);
    expect(differences(one, version([]), said)).toEqual([
      { at: 'K Kriterium', what: 'entfällt', before: all, after: '' },
    ]);
  });

  it('of a long condition name only the points that came or went', () => {
    const both = { condition: { _and: [isTrue('a'), isTrue('b')] } };
    const other = { condition: { _and: [isTrue('a'), { stay: { _lte: '2020-01-01' } }] } };
    expect(between(both, other)).toEqual([
      [
        'Bedingung, nur die Punkte, die anders sind (alle müssen zutreffen)',
        'Punkt B',
        'Hier seit dem 01.01.2020 oder früher',
      ],
    ]);
    expect(between(both, { condition: { _or: [isTrue('a'), isTrue('b')] } })).toEqual([
      ['Bedingung', 'Erfüllt, wenn: Punkt A; und Punkt B', 'Erfüllt, wenn: Punkt A; oder Punkt B'],
    ]);
  });

  it('of several ways name only those that changed', () => {
    const ways = (years: number) => ({ alternatives: [way('K-a', years), way('K-b', 4)] });
    expect(between(ways(8), ways(6))).toEqual([
      [
        'Weg K-a',
        'K-a Weg 8: in der Regel, § 2; Erfüllt, wenn: Hier seit mindestens acht Jahren',
        'K-a Weg 6: in der Regel, § 2; Erfüllt, wenn: Hier seit mindestens sechs Jahren',
      ],
    ]);
  });

  it.each([
    [{ binding: 'bar' }, ['Bindung', 'Bedingung']],
    [{ subject: 'partner' }, ['Für wen']],
    [{ applies_when: isTrue('b') }, ['Gilt nur, wenn']],
    [{ exceptions: [{ condition: isTrue('b'), citation: '§ 3', effect: 'exempt' }] }, ['Ausnahme 1']],
    [{ deviation: { citation: '§ 5' } }, ['Erlaubte Abweichung']],
    [{ evidence: [text('Pass')] }, ['Nachweise']],
    [{ if_missing: text('Warten.') }, ['Wenn es fehlt']],
    [{ note: text('Streitig.') }, ['Anmerkung']],
    [{ citation: '§ 9' }, ['Fundstelle']],
    [{ title: text('Anders') }, ['Voraussetzung']],
  ])('%j shows', (change, whats) => {
    const condition = isTrue('a');
    expect(between({ condition }, { condition, ...change }).map(([what]) => what)).toEqual(whats);
  });
});
