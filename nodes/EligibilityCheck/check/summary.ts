import type { BasisResult } from '../../../domain/eligibility/describe.ts';
import { LEGAL_EFFECT_LABELS } from '../../../domain/eligibility/labels.ts';
import { missingLabel } from '../../../domain/eligibility/missing-label.ts';
import { outcomeLabel } from '../../../domain/eligibility/outcome-label.ts';
import type { FactDefinition } from '../../../domain/facts/definition.ts';
import { germanDay } from '../../../domain/time/german-day.ts';
import { missingFacts } from './missing-facts.ts';

/** So many a reader takes in at a glance; the trace has them all, criterion by criterion. */
const AT_A_GLANCE = 6;

const listed = (labels: readonly string[]): string => {
  const more = labels.length - AT_A_GLANCE;
  return more > 0 ? `${labels.slice(0, AT_A_GLANCE).join('; ')}; und ${more} weitere` : labels.join('; ');
};

/** The result in two or three sentences for staff. */
export const summary = (result: BasisResult, asOf: string, definitions: readonly FactDefinition[]): string => {
  const { outcome, legalEffect, eligibleFrom, criteria } = result;
  const sentences = [`Vorschlag: ${outcomeLabel(outcome, legalEffect)}.`];
  if (outcome === 'met' || (outcome === 'discretion' && legalEffect !== 'petition'))
    sentences.push(`Rechtsfolge: ${LEGAL_EFFECT_LABELS[legalEffect]}.`);
  if (eligibleFrom !== null && eligibleFrom > asOf)
    sentences.push(`Möglich ab ${germanDay(eligibleFrom)}, wenn sich sonst nichts ändert.`);
  const failed = criteria.filter(({ status }) => status === 'not_met').map(({ title }) => title);
  if (failed.length > 0) sentences.push(`Nicht erfüllt: ${failed.join('; ')}.`);
  const missing = missingFacts(result).map((key) => missingLabel(key, definitions));
  if (missing.length > 0) sentences.push(`Es fehlen Angaben: ${listed(missing)}.`);
  return sentences.join(' ');
};
