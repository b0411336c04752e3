import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/**
 * The facts of a case with everything left open that can still change after a day. What stays is the past: a birthday, the
 * status on a fixed day, whether an application was filed in time, the distance of two days. A day that has been does not
 * become an earlier one; what has not happened by then, also what the file dates later, happens on the day itself at the
 * earliest. So what fails with these facts on every day fails for good, as far as the file is right.
 */
export function stillOpen(facts: CaseFacts, definitions: readonly FactDefinition[], asOf: Day): CaseFacts {
  const open = (person: PersonFacts): PersonFacts => {
    const slots = definitions.map((one) => openValue(one, person.values[one.key] ?? null, asOf));
    const values = Object.fromEntries(definitions.map(({ key }, slot) => [key, slots[slot]]));
    return { ...person, values, slots, findings: {} };
  };
  return {
    self: open(facts.self),
    partner: facts.partner ? open(facts.partner) : undefined,
    principal: facts.principal ? open(facts.principal) : undefined,
    children: { complete: false, rows: facts.children.rows.map(open) },
  };
}

const PAST = ['birthday', 'filed_by', 'months_between'];

function openValue(
  { function: derivedBy, arguments: args, type }: FactDefinition,
  value: FactValue,
  asOf: Day,
): FactValue {
  if (PAST.includes(derivedBy) || (derivedBy === 'status_on' && args['on'] !== undefined)) return value;
  if (type !== 'date') return null;
  const earliest = isRange(value) ? value.min : value;
  return typeof earliest === 'number' ? { min: Math.min(earliest, asOf), max: NOT_YET } : null;
}
