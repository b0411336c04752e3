import Table from 'cli-table3';
import { OUTCOME_LABELS } from '../../domain/eligibility/labels.ts';
import { outcomeLabel } from '../../domain/eligibility/outcome-label.ts';
import type { Outcome } from '../../domain/law/schema.ts';
import type { BasisResult, CaseResult } from './read-results.ts';

/** Outcomes from the best to the worst: the first one a case has leads its line. */
const order: readonly Outcome[] = ['met', 'discretion', 'open', 'later', 'not_met', 'barred', 'not_in_force'];
/** Characters in a line of the column that says what is on offer. */
const OFFER_WIDTH = 30;
const offering = new Set<Outcome>(['met', 'discretion', 'open', 'later']);

/** The table of the short report: who, what the law offers now, what is missing, from when. */
export function printResults(
  cases: readonly CaseResult[],
  labelOf: (missing: string) => string,
  today: string,
): string {
  const table = new Table({
    head: ['Fall', 'Person', 'Was das Recht anbietet', 'Was fehlt', 'Ab wann'],
    colWidths: [10, 20, OFFER_WIDTH + 2, 48, 27],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const one of cases) {
    const sorted = [...one.results].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    const offered = sorted.filter((result) => offering.has(result.outcome));
    table.push([
      one.number,
      one.name,
      offered.length > 0
        ? offered
            .map((result) => `${sectionOf(result.basis)}: ${outcomeLabel(result.outcome, result.legal_effect)}`)
            .join('\n')
        : refusals(sorted),
      missingOf(offered, labelOf),
      offered
        .flatMap((result) =>
          result.eligible_from === null ? [] : [`${sectionOf(result.basis)}: ${fromWhen(result.eligible_from, today)}`],
        )
        .join('\n'),
    ]);
  }
  return table.toString();
}

/** How often each outcome appears, in one line. */
export function countOutcomes(cases: readonly CaseResult[]): { line: string; outcomes: Set<string> } {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of cases.flatMap((one) => one.results)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const line = order
    .flatMap((outcome) => (counts.has(outcome) ? [`${OUTCOME_LABELS[outcome]} ${counts.get(outcome) ?? 0}`] : []))
    .join(' · ');
  return { line, outcomes: new Set(counts.keys()) };
}

/** Where nothing is on offer: each outcome once, with all the bases it is said of. */
function refusals(sorted: readonly BasisResult[]): string {
  const inForce = sorted.filter(({ outcome }) => outcome !== 'not_in_force');
  return [...Map.groupBy(inForce, ({ outcome, legal_effect }) => outcomeLabel(outcome, legal_effect))]
    .flatMap(([label, list]) => [`${label}:`, ...inLines(list.map(({ basis }) => sectionOf(basis)))])
    .join('\n');
}

/** Joined by commas, with line breaks between entries and never inside one. */
function inLines(entries: readonly string[]): readonly string[] {
  return entries.reduce<string[]>((lines, entry) => {
    const longer = `${lines.at(-1) ?? ''}, ${entry}`;
    return lines.length > 0 && longer.length < OFFER_WIDTH ? lines.with(-1, longer) : [...lines, entry];
  }, []);
}

function missingOf(results: readonly BasisResult[], labelOf: (missing: string) => string): string {
  const labels = [...new Set(results.flatMap((result) => result.missing ?? []))].map(labelOf);
  const rest = labels.length - 3;
  return [...labels.slice(0, 3), ...(rest > 0 ? [`und ${rest} weitere`] : [])].join('; ');
}

/** "25b-1" is § 25b Abs. 1 AufenthG. */
function sectionOf(basis: string): string {
  const [section = basis, paragraph] = basis.split('-');
  return paragraph === undefined ? `§ ${section}` : `§ ${section} Abs. ${paragraph}`;
}

function fromWhen(day: string, today: string): string {
  if (day <= today) return 'sofort';
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date ?? ''}.${month ?? ''}.${year ?? ''}`;
}
