import type { Operator } from '../../eligibility/condition-schema.ts';
import { parseNow } from '../../eligibility/now-threshold.ts';
import { dayOf } from '../../time/calendar.ts';
import type { Finding } from './finding.ts';
import type { KnownFact } from './known-facts.ts';

const LISTS: readonly Operator[] = ['_in', '_nin', '_between', '_nbetween'];
const PAIRS: readonly Operator[] = ['_between', '_nbetween'];

/** What is wrong with the value of a comparison; null when it fits the fact. */
export function checkOperand(fact: KnownFact, operator: Operator, operand: unknown): Finding | null {
  const name = fact.label.de;
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (values.length === 0 || values.some((value) => value === null || value === undefined || value === ''))
    return {
      de: `Beim Fakt „${name}“ fehlt der Wert. Bitte eintragen oder die Zeile löschen.`,
      en: `"${fact.key}" ${operator} has no value.`,
    };
  if (PAIRS.includes(operator) && values.length !== 2)
    return {
      de: `Beim Fakt „${name}“ braucht „zwischen“ genau zwei Werte.`,
      en: `"${fact.key}" ${operator} needs two values.`,
    };
  if (!LISTS.includes(operator) && Array.isArray(operand))
    return {
      de: `Beim Fakt „${name}“ steht eine Liste, wo ein Wert gehört.`,
      en: `"${fact.key}" ${operator} takes one value.`,
    };
  for (const value of values) {
    const reason = reasonAgainst(fact, value);
    if (reason !== null)
      return {
        de: `Beim Fakt „${name}“ ${reason}`,
        en: `"${fact.key}" (${fact.type}) cannot be compared with ${JSON.stringify(value)}.`,
      };
  }
  return null;
}

function reasonAgainst({ type, options }: KnownFact, value: unknown): string | null {
  const shown = `„${String(value)}“`;
  switch (type) {
    case 'date':
      return isDay(value)
        ? null
        : `ist ${shown} kein Tag des Kalenders. Bitte als Datum (JJJJ-MM-TT) oder als $NOW(-6 years) schreiben.`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `ist ${shown} weder Ja noch Nein. Bitte eines davon wählen.`;
    case 'integer':
    case 'cents':
      return Number.isInteger(value) ? null : `ist ${shown} keine ganze Zahl. Bitte eine eintragen.`;
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : `ist ${shown} keine Zahl. Bitte eine eintragen.`;
    case 'text':
      if (typeof value !== 'string') return `ist ${shown} kein Text.`;
      return !options?.length || options.includes(value)
        ? null
        : `gibt es den Wert ${shown} nicht. Möglich sind: ${options.join(', ')}.`;
  }
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (parseNow(value)) return true;
  try {
    dayOf(value);
    return true;
  } catch {
    return false;
  }
}
