import { LANGUAGE_LEVELS } from '../../domain/case-file/vocabulary.ts';
import { BINDINGS } from '../../domain/law/schema.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';

type Path = readonly (string | number)[];

/** One thing changed by one unit: where, what in words, and how to do it to a copy. */
export type Change = { readonly path: Path; readonly what: string; readonly to: unknown };

/** Words for people, and who is meant: a wrong one is found by reading. */
const TEXTS = new Set([
  'key',
  'title',
  'label',
  'hint',
  'citation',
  'evidence',
  'note',
  'if_missing',
  'subject',
  'basis',
]);
const GONE = Symbol('removed');

/** Every threshold, date, operand, branch, exception and binding under a node, changed by one unit. */
export function changesIn(node: unknown, path: Path = []): Change[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (!Array.isArray(node) && TEXTS.has(key)) return [];
    return [...changesOf(key, value, here, node), ...changesIn(value, here)];
  });
}

/** A copy of a node with a change made. */
export function changed<T>(node: T, { path, to }: Change): T {
  const copy = structuredClone(node);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  const last = path.at(-1) as string;
  if (to !== GONE) (parent as Record<string, unknown>)[last] = to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
  return copy;
}

function changesOf(key: string, value: unknown, path: Path, parent: object): Change[] {
  const change = (what: string, to: unknown): Change => ({ path, what, to });
  if (key === 'binding') return BINDINGS.filter((one) => one !== value).map((one) => change(`= ${one}`, one));
  if (key === 'effect') return [change('turned', value === 'exempt' ? 'discretion' : 'exempt')];
  if (key === 'round') return [change('turned', value === 'up' ? 'down' : 'up')];
  if (key === 'deviation' || key === 'applies_when') return [change('removed', GONE)];
  // One branch, one exception, one accepted value less.
  if (Array.isArray(parent) && (parent.length > 1 || path.at(-2) === 'exceptions') && path.at(-2) !== '_nbetween') {
    const less = [change(`${JSON.stringify(value).slice(0, 60)} removed`, GONE)];
    return typeof value === 'object' ? less : [...less, ...near(value).map((one) => change(`-> ${String(one)}`, one))];
  }
  return near(value).map((one) => change(`${String(value)} -> ${String(one)}`, one));
}

/** What is one unit away. */
function near(value: unknown): unknown[] {
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  const now = /^\$NOW(?:\(([+-]\d+) (\w+)\))?$/.exec(value);
  if (now) {
    const [amount, unit] = [Number(now[1] ?? 0), now[2] ?? 'days'];
    return [amount - 1, amount + 1].map((one) => `$NOW(${one < 0 ? one : `+${one}`} ${unit})`);
  }
  const tolerance = /^((?:up_to_)?(?:days|months)[:_])(\d+)$/.exec(value);
  if (tolerance) return [-1, 1].map((unit) => `${tolerance[1] ?? ''}${Number(tolerance[2]) + unit}`);
  const level = LANGUAGE_LEVELS.findIndex((one) => one === value);
  if (level > 0) return [LANGUAGE_LEVELS[level - 1], LANGUAGE_LEVELS[level + 1]].filter((one) => one !== undefined);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
  return [isoOf(dayOf(value) - 1), isoOf(dayOf(value) + 1)];
}
