const CONDITIONS = ['condition', 'applies_when'] as const;
const LISTS = ['alternatives', 'exceptions'] as const;

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts that a condition compares. */
export function factsInCondition(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(factsInCondition);
  if (!isPart(condition)) return [];
  return Object.entries(condition).flatMap(([name, part]) => (name.startsWith('_') ? factsInCondition(part) : [name]));
}

/** The facts that a criterion names, in its own conditions, its alternatives and its exceptions. */
export function factsNamed(criterion: Part): ReadonlySet<string> {
  const parts = [criterion, ...LISTS.flatMap((list) => (Array.isArray(criterion[list]) ? criterion[list] : []))];
  return new Set(parts.filter(isPart).flatMap((part) => CONDITIONS.flatMap((name) => factsInCondition(part[name]))));
}
