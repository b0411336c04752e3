import { BINDINGS, type Criterion } from '../../domain/law/schema.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';

/** A criterion with one thing changed by one unit. `place` says what, the same for criteria that share the text. */
export type Mutant = { readonly place: string; readonly criterion: Criterion };

type Path = readonly (string | number)[];
type Change = { readonly path: Path; readonly what: string; readonly to: unknown };

/** Words for people, and who a criterion speaks of: a wrong one is found by reading. */
const TEXTS = new Set(['key', 'title', 'citation', 'evidence', 'note', 'if_missing', 'subject', 'basis']);
const GONE = Symbol('removed');

/** Every threshold, date, operand, branch, exception and binding of a criterion, changed by one unit. */
export function mutantsOf(criterion: Criterion): Mutant[] {
  return changesIn(criterion, []).map(({ path, what, to }) => {
    const copy = structuredClone(criterion) as unknown;
    write(copy, path, to);
    // Bindings belong to the criterion; a condition is the same wherever it is shared.
    const [part] = path;
    const shared = part === 'binding' || part === 'deviation' ? criterion.key : JSON.stringify(partOf(criterion, path));
    return { place: `${shared} ${path.join('.')} ${what}`, criterion: copy as Criterion };
  });
}

function partOf(criterion: Criterion, [part, index]: Path): unknown {
  const value = (criterion as Record<string, unknown>)[String(part)];
  return Array.isArray(value)
    ? { ...(value[Number(index)] as object), title: null, citation: null, evidence: null, note: null }
    : value;
}

function write(target: unknown, path: Path, to: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], target);
  const last = path.at(-1) as string;
  if (to !== GONE) (parent as Record<string, unknown>)[last] = to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
}

function changesIn(node: unknown, path: Path): Change[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (!Array.isArray(node) && TEXTS.has(key)) return [];
    return [...changesOf(key, value, here, node), ...changesIn(value, here)];
  });
}

function changesOf(key: string, value: unknown, path: Path, parent: object): Change[] {
  const change = (what: string, to: unknown): Change => ({ path, what, to });
  if (key === 'binding') return BINDINGS.filter((one) => one !== value).map((one) => change(`= ${one}`, one));
  if (key === 'effect') return [change('turned', value === 'exempt' ? 'discretion' : 'exempt')];
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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return [];
  return [isoOf(dayOf(value) - 1), isoOf(dayOf(value) + 1)];
}
