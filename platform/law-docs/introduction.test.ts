import { expect, it } from 'vitest';
import { outcomeLabel } from '../../domain/eligibility/outcome-label.ts';
import { LEGAL_EFFECTS, OUTCOMES } from '../../domain/law/schema.ts';
import { introduction } from './introduction.ts';

const [, outcomes = ''] = introduction('2026-11-27', [], []).split('## Was herauskommen kann');
const rows = new Map(
  [...outcomes.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(([, label = '', text = '']) => [label, text]),
);

it.each(OUTCOMES)('defines every word for the outcome %s', (outcome) => {
  for (const effect of LEGAL_EFFECTS) expect(rows.get(outcomeLabel(outcome, effect))).toMatch(/\p{L}/u);
});

it('says of discretion that it may be an open legal term which nobody has judged', () => {
  expect(rows.get('Ermessen')).toContain('ein offener Rechtsbegriff ist noch nicht festgestellt');
});
