import { describe, expect, it } from 'vitest';
import type { Condition } from './condition-schema.ts';
import { conditionSentence } from './condition-sentence.ts';
import { conditionWords } from './condition-words.ts';
import type { FactWording } from './fact-wording.ts';

const FACTS: Readonly<Record<string, FactWording>> = {
  stay: { label: 'Voraufenthalt (§ 25b) seit', type: 'date' },
  stay_60b: { label: 'Im Aufenthalt seit, Zeiten nach § 60b mitgezählt', type: 'date' },
  entry: { label: 'Eingereist am', type: 'date' },
  passport: { label: 'Pass gültig bis', type: 'date' },
  birthday: { label: '27. Geburtstag', type: 'date' },
  single: { label: 'Ledig', type: 'boolean' },
  fines: { label: 'Tagessätze insgesamt', type: 'integer' },
  share: { label: 'Anteil des Bedarfs', type: 'percent' },
  means: { label: 'Monatliche Mittel', type: 'cents' },
  asylum: {
    label: 'Asylverfahren',
    type: 'text',
    valueWord: (value) => ({ pending: 'läuft', rejected: 'abgelehnt', never: 'nie beantragt' })[value],
  },
};
const said = (condition: Condition) => conditionSentence(conditionWords(condition, (fact) => FACTS[fact]));

describe('a condition in German', () => {
  it.each<[Condition, string]>([
    [{ stay: { _lte: '$NOW(-6 years)' } }, 'Voraufenthalt (§ 25b) seit mindestens sechs Jahren'],
    [{ stay: { _lt: '$NOW(-1 year)' } }, 'Voraufenthalt (§ 25b) seit mehr als einem Jahr'],
    [{ stay: { _gt: '$NOW(-18 months)' } }, 'Voraufenthalt (§ 25b) seit weniger als 18 Monaten'],
    [{ stay: { _gte: '$NOW(-2 weeks)' } }, 'Voraufenthalt (§ 25b) seit höchstens zwei Wochen'],
    [{ stay: { _lte: '$NOW' } }, 'Voraufenthalt (§ 25b) seit dem Tag der Prüfung oder früher'],
    [{ stay: { _lte: '2017-10-31' } }, 'Voraufenthalt (§ 25b) seit dem 31.10.2017 oder früher'],
    [{ stay: { _gt: '2017-10-31' } }, 'Voraufenthalt (§ 25b) erst nach dem 31.10.2017'],
    [
      { stay_60b: { _lte: '$NOW(-4 years)' } },
      'Im Aufenthalt seit mindestens vier Jahren, Zeiten nach § 60b mitgezählt',
    ],
    [{ entry: { _lte: '2022-12-31' } }, 'Eingereist spätestens am 31.12.2022'],
    [{ entry: { _gt: '2016-12-31' } }, 'Eingereist nach dem 31.12.2016'],
    [{ entry: { _gte: '2017-01-01' } }, 'Eingereist frühestens am 01.01.2017'],
    [{ entry: { _lt: '$NOW(-6 months)' } }, 'Eingereist vor dem Tag sechs Monate vor dem Tag der Prüfung'],
    [{ entry: { _lte: '$NOW(+7 months)' } }, 'Eingereist spätestens sieben Monate nach dem Tag der Prüfung'],
    [
      { entry: { _between: ['2017-01-01', '2022-12-31'] } },
      'Eingereist frühestens am 01.01.2017 und spätestens am 31.12.2022',
    ],
    [{ entry: { _neq: '2017-01-01' } }, 'Eingereist nicht am 01.01.2017'],
    [{ passport: { _gte: '$NOW' } }, 'Pass gültig mindestens bis zum Tag der Prüfung'],
    [{ passport: { _lt: '2027-01-01' } }, 'Pass gültig nur bis vor dem 01.01.2027'],
    [{ birthday: { _gt: '$NOW' } }, '27. Geburtstag: nach dem Tag der Prüfung'],
    [{ single: { _eq: true } }, 'Ledig'],
    [{ single: { _eq: false } }, 'trifft nicht zu: Ledig'],
    [{ single: { _neq: false } }, 'Ledig'],
    [{ fines: { _lte: 50 } }, 'Tagessätze insgesamt: höchstens 50'],
    [{ fines: { _lte: 0 } }, 'Tagessätze insgesamt: keine'],
    [{ fines: { _lt: 12 } }, 'Tagessätze insgesamt: weniger als 12'],
    [{ fines: { _between: [1, 5] } }, 'Tagessätze insgesamt: von 1 bis 5'],
    [{ fines: { _nbetween: [1, 5] } }, 'Tagessätze insgesamt: nicht von 1 bis 5'],
    [{ share: { _gt: 50 } }, 'Anteil des Bedarfs: mehr als 50 %'],
    [{ means: { _gte: 127650 } }, 'Monatliche Mittel: mindestens 1.276,50 €'],
    [{ asylum: { _in: ['never', 'rejected', 'pending'] } }, 'Asylverfahren: „nie beantragt“, „abgelehnt“ oder „läuft“'],
    [{ asylum: { _neq: 'pending' } }, 'Asylverfahren: nicht „läuft“'],
    [{ asylum: { _nin: ['never', 'pending'] } }, 'Asylverfahren: weder „nie beantragt“ noch „läuft“'],
    [{ fines: { _gt: 0, _lte: 50 } }, 'Tagessätze insgesamt: mehr als 0; und Tagessätze insgesamt: höchstens 50'],
  ])('%j is "%s"', (condition, words) => {
    expect(said(condition)).toBe(words);
  });

  it('takes brackets where "und" and "oder" meet, and none where they do not', () => {
    const [a, b, c] = [{ single: { _eq: true } }, { fines: { _lte: 0 } }, { entry: { _lt: '2020-01-01' } }];
    expect(said({ _and: [a, { _or: [b, c] }] })).toBe(
      'Ledig; und (Tagessätze insgesamt: keine; oder Eingereist vor dem 01.01.2020)',
    );
    expect(said({ _and: [a, { _and: [b, c] }] })).toBe(
      'Ledig; und Tagessätze insgesamt: keine; und Eingereist vor dem 01.01.2020',
    );
    expect(said({ _or: [{ _and: [a] }] })).toBe('Ledig');
  });

  it.each<[Condition, RegExp]>([
    [{ no_such_fact: { _eq: true } }, /no words for the fact "no_such_fact"/],
    [{ asylum: { _eq: 'lost' } }, /„Asylverfahren“: there is no word for "lost"/],
    [{ single: { _in: [true, false] } }, /„Ledig“: yes or no needs one value/],
  ])('%j has none', (condition, message) => {
    expect(() => said(condition)).toThrow(message);
  });
});
