import { describe, expect, it } from 'vitest';
import type { NextStep } from './next-step.ts';
import { stepLines } from './step-lines.ts';
import { stepTitle } from './step-title.ts';

const definitions = [
  {
    key: 'german_oral_a2_since',
    function: 'level_since',
    arguments: {},
    type: 'date' as const,
    label: { de: 'Deutsch mündlich A2', en: 'Spoken German A2' },
  },
];
const criterion = { key: '25B-02', title: 'Mindestdauer des Aufenthalts' };
const step: NextStep = {
  basis: '16g',
  citation: '§ 16g AufenthG',
  inForceFrom: null,
  state: 'possible',
  possibleFrom: '2027-03-01',
  possibleUntil: null,
  legalEffect: 'must',
  toDo: [
    { kind: 'find_out', fact: 'german_oral_a2_since', who: 'partner', criteria: [criterion] },
    { kind: 'find_out', fact: 'children', who: 'self', criteria: [criterion] },
    { kind: 'record', criterion: { key: '25B-05b', title: 'Lebensunterhalt zu erwarten' }, who: 'child 2' },
    { kind: 'prove', proofs: ['Pass', 'Ausweis'], criteria: [criterion, { key: '25B-13', title: 'Passpflicht' }] },
    { kind: 'improve', criterion: { key: '25B-13', title: 'Passpflicht' }, how: 'Pass beantragen.' },
    { kind: 'wait', until: '2027-03-01', criteria: [criterion] },
  ],
  conflicting: false,
  blockers: [],
  through: [],
  notes: [
    { key: 'a', citation: '§ 16g Abs. 1', text: 'So geht es.', contested: null, closed: null },
    { key: 'b', citation: '§ 19d Abs. 1a', text: 'Vielleicht auch so.', contested: 'Wortlaut', closed: null },
    { key: 'c', citation: '§ 60b', text: 'Gesperrt.', contested: null, closed: { wayOut: 'Heilen.' } },
  ],
  loses: [
    {
      key: 'd',
      citation: '§ 25b Abs. 1 S. 1 AufenthG',
      text: 'Nicht mehr geduldet.',
      contested: null,
      closed: { wayOut: 'Vorher prüfen.' },
      basis: '25b-1',
      possibleFrom: '2028-04-01',
    },
  ],
};
const lines = (part: Partial<NextStep> = {}) =>
  stepLines({ ...step, ...part }, definitions).map(({ label, text }) => `${label}: ${text}`);

describe('a step in German', () => {
  it('says first what must be said before, then what to do, then what to know', () => {
    expect(lines()).toEqual([
      'Vorher sagen: Dieser Schritt schließt § 25b Abs. 1 (frühestens ab 01.04.2028): § 25b Abs. 1 S. 1 AufenthG. Vorher prüfen.',
      'klären: Deutsch mündlich A2 (Partnerin oder Partner); Kinder vollständig erfassen',
      'feststellen: Lebensunterhalt zu erwarten (25B-05b) (Kind 2)',
      'belegen: Pass u. a. (25B-02, 25B-13)',
      'verbessern: Passpflicht (25B-13): Pass beantragen. Sonst nur Ermessen.',
      'warten: bis 01.03.2027: Mindestdauer des Aufenthalts (25B-02)',
      'Hinweis: Vielleicht auch so. § 19d Abs. 1a. Streitig: Wortlaut.',
      'Hinweis: Gesperrt. § 60b. Heilen.',
    ]);
  });

  it('says only what has to change where something has', () => {
    const change = { kind: 'change' as const, criterion, how: 'Duldung beantragen.' };
    expect(lines({ state: 'change', toDo: [change, ...step.toDo], loses: [], notes: [], through: ['60c'] })).toEqual([
      'Weg: über § 60c',
      'ändern: Mindestdauer des Aufenthalts (25B-02): Duldung beantragen.',
      'warten: bis 01.03.2027: Mindestdauer des Aufenthalts (25B-02)',
    ]);
  });

  it('says from when the law is in force, where it is not yet', () => {
    expect(lines({ inForceFrom: '2027-01-15' })).toContain(
      'Geltung: Noch nicht in Kraft; diese Rechtsgrundlage gilt erst ab 15.01.2027.',
    );
  });

  it('says what nobody can change any more', () => {
    expect(lines({ state: 'never', toDo: [], loses: [], notes: [], blockers: [criterion] })).toEqual([
      'steht fest: Mindestdauer des Aufenthalts (25B-02)',
    ]);
  });

  it.each<[Partial<NextStep>, string]>([
    [{}, '§ 16g: frühestens ab 01.03.2027, ist zu erteilen'],
    [
      { possibleFrom: '2026-11-23', possibleUntil: '2026-12-17' },
      '§ 16g: frühestens ab heute bis 17.12.2026, ist zu erteilen',
    ],
    [{ state: 'change' }, '§ 16g: erst nach einer Änderung, frühestens ab 01.03.2027, ist zu erteilen'],
    [{ state: 'closed' }, '§ 16g: gesperrt'],
    [{ state: 'never', possibleFrom: null, basis: '104c-1' }, '§ 104c Abs. 1: nicht mehr möglich'],
    [
      { state: 'never', possibleFrom: null, inForceFrom: '2022-12-31', basis: '104c-1' },
      '§ 104c Abs. 1: noch nicht in Kraft, gilt erst ab 31.12.2022; auch dann nicht möglich',
    ],
  ])('has a title: %j', (part, title) => {
    expect(stepTitle({ ...step, ...part }, '2026-11-23')).toBe(title);
  });
});
