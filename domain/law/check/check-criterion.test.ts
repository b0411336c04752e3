import { describe, expect, it } from 'vitest';
import { checkCriterion } from './check-criterion.ts';
import { checkReferences } from './check-references.ts';
import { checkVersion } from './check-version.ts';
import { knownFacts } from './known-facts.ts';

const title = { de: 'Sechs Jahre', en: 'Six years' };
const facts = knownFacts([
  { key: 'since', type: 'date', label: { de: 'Seit', en: 'Since' } },
  { key: 'settled', type: 'boolean', label: { de: 'Sesshaft', en: 'Settled' } },
]);
const context = { facts, bases: new Set(['25b-1', '60d']) };
const condition = { settled: { _eq: true } };
const sound = {
  key: '25B-02',
  title,
  citation: '§ 25b Abs. 1 AufenthG',
  binding: 'rule',
  subject: 'self',
  condition,
  exceptions: [],
  evidence: [],
};
const way = { key: '25B-02a', title, citation: '§ 25b Abs. 1 AufenthG', binding: 'rule', evidence: [], condition };
const problems = (change: Record<string, unknown>) => checkCriterion({ ...sound, ...change }, context);
const broken = { no_such: { _eq: 1 } };

describe('a criterion', () => {
  it.each([
    {},
    {
      condition: undefined,
      alternatives: [way, { ...way, key: '25B-02b', condition: undefined, ref: { basis: '60d', outcomes: ['met'] } }],
    },
    { condition: undefined, ref: { basis: '60d', subject: 'principal', outcomes: ['met'] } },
    { condition: undefined, binding: 'judgement' },
    { binding: 'judgement' },
    {
      applies_when: { since: { _lte: '$NOW' } },
      exceptions: [{ condition, citation: '§ 25b Abs. 3 AufenthG', effect: 'exempt' }],
    },
  ])('is sound: %j', (change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each<[Record<string, unknown>, string, string]>([
    [{ condition: broken }, 'condition', 'Kriterium 25B-02, Bedingung: Es gibt keinen Fakt „no_such“.'],
    [{ applies_when: broken }, 'applies_when', 'Kriterium 25B-02, Gilt nur, wenn: Es gibt keinen Fakt'],
    [
      { condition: undefined, alternatives: [way, { ...way, key: 'b', condition: broken }] },
      'alternatives.1.condition',
      'Kriterium 25B-02, Weg 2, Bedingung: Es gibt keinen Fakt',
    ],
    [
      { exceptions: [{ condition: broken, citation: '§ 1 AufenthG', effect: 'exempt' }] },
      'exceptions.0.condition',
      'Kriterium 25B-02, Ausnahme 1, Bedingung: Es gibt keinen Fakt',
    ],
    [
      { exceptions: [{ citation: '§ 1 AufenthG', effect: 'exempt' }] },
      'exceptions.0.condition',
      'Ausnahme 1, Bedingung: Die Angabe fehlt',
    ],
    [{ citation: 'irgendwo' }, 'citation', 'Kriterium 25B-02, Fundstelle: Die Fundstelle nennt weder'],
    [
      { deviation: { citation: '§ AufenthG' } },
      'deviation.citation',
      'Erlaubte Abweichung, Fundstelle: In der Fundstelle fehlt',
    ],
    [
      { condition: undefined, alternatives: [{ ...way, citation: 'x' }] },
      'alternatives.0.citation',
      'Weg 1, Fundstelle: Die Fundstelle nennt weder',
    ],
    [{ condition: undefined }, 'condition', 'Es fehlt, woran sich das entscheidet'],
    [{ alternatives: [way] }, 'condition', 'Bedingung, Wege und Verweis schließen einander aus'],
    [
      { condition: undefined, alternatives: [{ ...way, condition: undefined }] },
      'alternatives.0.condition',
      'Weg 1, Bedingung: Es fehlt',
    ],
    [{ condition: undefined, alternatives: [way, way] }, 'alternatives', 'Die Kennung „25B-02a“ gibt es zweimal'],
    [{ condition: undefined, ref: { basis: '99z', outcomes: ['met'] } }, 'ref', 'Es gibt keine Rechtsgrundlage „99z“'],
    [
      { condition: undefined, ref: { basis: '60d', outcomes: [] } },
      'ref.outcomes',
      'Verweis auf eine andere Rechtsgrundlage, Ergebnisse: Die Angabe fehlt',
    ],
    [{ binding: 'vielleicht' }, 'binding', 'Bindung: Die Angabe fehlt oder ist keine der möglichen'],
    [{ title: undefined }, 'title', 'Name: Die Angabe fehlt'],
  ])('is refused with place and reason: %j', (change, place, text) => {
    const found = problems(change);
    expect(found).toMatchObject([{ criterion: '25B-02', place }]);
    expect(found[0]?.de).toContain(text);
  });
});

describe('a version', () => {
  it('needs criteria, unless it grants nothing', () => {
    expect(checkVersion('shall', [], context).map(({ de }) => de)).toEqual([expect.stringContaining('kein Kriterium')]);
    expect(checkVersion('none', [], context)).toEqual([]);
    expect(checkVersion('shall', [sound], context)).toEqual([]);
  });

  it('names a key that is there twice', () => {
    const found = checkVersion('shall', [sound, sound], context);
    expect(found.map(({ de }) => de)).toEqual([
      expect.stringContaining('Kriterium 25B-02, Kennung: Diese Kennung gibt es'),
    ]);
  });
});

describe('references', () => {
  const leaning = (basis: string, on: string) => ({
    basis,
    criteria: [{ key: `${basis}-01`, ref: { basis: on } }],
  });

  it('may follow each other', () => {
    expect(checkReferences([leaning('25b-6', '60d'), leaning('25b-4', '25b-6')])).toEqual([]);
  });

  it('never go in a circle, on themselves either', () => {
    const circle = checkReferences([leaning('a', 'b'), leaning('b', 'c'), leaning('c', 'a')]);
    expect(circle.map(({ criterion }) => criterion)).toEqual(['a-01', 'b-01', 'c-01']);
    expect(circle[0]?.de).toContain(
      'Verweis auf eine andere Rechtsgrundlage: Die Verweise drehen sich im Kreis: a → b → c → a.',
    );
    expect(checkReferences([leaning('a', 'a')])[0]?.de).toContain('a → a');
  });
});
