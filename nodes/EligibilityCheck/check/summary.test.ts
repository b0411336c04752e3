import { describe, expect, it } from 'vitest';
import { summary } from './summary.ts';

describe('summary', () => {
  it('says in plain German what, from when and what is missing', () => {
    const text = summary(
      {
        basis: '25b-1',
        version: '25b-1@2022-12-31',
        outcome: 'later',
        legalEffect: 'shall',
        eligibleFrom: '2027-03-01',
        timeline: [],
        criteria: [
          {
            key: 'a',
            title: 'Sechs Jahre Aufenthalt',
            citation: '§ 25b',
            binding: 'rule',
            status: 'not_met',
            missingFacts: [],
            evidence: { state: 'claimed', proofs: [] },
          },
          {
            key: 'b',
            title: 'Sprache',
            citation: '§ 25b',
            binding: 'rule',
            status: 'unknown',
            missingFacts: ['german_a2_since', 'finding:b'],
            evidence: { state: 'none', proofs: [] },
          },
        ],
      },
      '2026-01-01',
      [
        {
          key: 'german_a2_since',
          type: 'date',
          function: 'level_since',
          arguments: {},
          label: { de: 'Deutsch A2 seit', en: 'German A2 since' },
        },
      ],
    );
    expect(text).toBe(
      'Vorschlag: später. Möglich ab 01.03.2027, wenn sich sonst nichts ändert. Nicht erfüllt: Sechs Jahre Aufenthalt. Es fehlen Angaben: Deutsch A2 seit; Feststellung zu b.',
    );
  });

  it('names six missing facts at most, and how many more there are', () => {
    const missingFacts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const text = summary(
      {
        basis: '25b-1',
        version: null,
        outcome: 'open',
        legalEffect: 'shall',
        eligibleFrom: null,
        timeline: [],
        criteria: [
          {
            key: 'a',
            title: 'Sprache',
            citation: '§ 25b',
            binding: 'rule',
            status: 'unknown',
            missingFacts,
            evidence: { state: 'none', proofs: [] },
          },
        ],
      },
      '2026-01-01',
      [],
    );
    expect(text).toBe('Vorschlag: offen. Es fehlen Angaben: a; b; c; d; e; f; und 2 weitere.');
  });
});
