import Table from 'cli-table3';
import type { Contradiction } from '../../domain/case-file/contradiction.ts';
import type { BasisResult } from '../../domain/eligibility/describe.ts';
import { BINDING_LABELS, EVIDENCE_LABELS, STATUS_LABELS } from '../../domain/eligibility/labels.ts';
import { missingLabel } from '../../domain/eligibility/missing-label.ts';
import { outcomeLabel } from '../../domain/eligibility/outcome-label.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { NextSteps } from '../../domain/next-steps/next-step.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { renderSteps } from './render-steps.ts';

/** The matrix, the timeline and the best next steps for people, in German. Fits into 100 columns. */
export function renderCheck(
  { asOf, today }: { readonly asOf: string; readonly today: string },
  contradictions: readonly Contradiction[],
  results: readonly BasisResult[],
  next: NextSteps,
  definitions: readonly FactDefinition[],
): string {
  const head = `Prüfung zum ${germanDay(asOf)}. Ein Vorschlag, keine Entscheidung.\n`;
  const warning = renderContradictions(contradictions);
  const bases = results.map((result) => renderBasis(result, definitions));
  return [head, ...warning, ...bases, renderSteps(today, next, definitions)].join('\n');
}

function renderContradictions(contradictions: readonly Contradiction[]): string[] {
  if (contradictions.length === 0) return [];
  const lines = contradictions.map(({ paths, message }) => `  - ${message.de}\n    (${paths.join(', ')})`);
  return [
    ['Widersprüche in der Fallakte. Bitte klären; bis dahin gilt keine dieser Angaben:', ...lines, ''].join('\n'),
  ];
}

function renderBasis(result: BasisResult, definitions: readonly FactDefinition[]): string {
  const from = result.eligibleFrom ? `, möglich ab ${germanDay(result.eligibleFrom)}` : '';
  const label = outcomeLabel(result.outcome, result.legalEffect);
  const title = `${result.basis}  ${label}${from}  (Fassung ${result.version ?? '–'})`;
  return [title, renderTimeline(result), renderCriteria(result, definitions)].join('\n');
}

function renderTimeline({ timeline, legalEffect }: BasisResult): string {
  const spans = timeline.map(({ from, to, outcome }) => {
    return `  ${germanDay(from)} – ${to ? germanDay(to) : 'ohne Ende '}  ${outcomeLabel(outcome, legalEffect)}`;
  });
  return ['Zeitlinie (wenn sich sonst nichts ändert):', ...spans].join('\n');
}

/** With its borders the table takes 100 columns. */
function renderCriteria({ criteria }: BasisResult, definitions: readonly FactDefinition[]): string {
  if (criteria.length === 0) return '';
  const table = new Table({
    head: ['', 'Kriterium', 'Bindung', 'Ergebnis', 'Fehlt noch'],
    colWidths: [10, 33, 14, 15, 22],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { key, title, citation, binding, status, evidence, missingFacts } of criteria) {
    const missing = missingFacts.map((fact) => missingLabel(fact, definitions)).join('; ');
    const proof = status === 'met' ? `\nNachweis: ${EVIDENCE_LABELS[evidence.state]}` : '';
    table.push([key, `${title}\n${citation}`, BINDING_LABELS[binding], STATUS_LABELS[status] + proof, missing]);
  }
  return `${table.toString()}\n`;
}
