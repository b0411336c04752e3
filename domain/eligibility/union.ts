/** The names of both, each once, in order. Mostly one side has none: then nothing is copied. */
export function union(some: readonly string[], more: readonly string[]): readonly string[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more.filter((name) => !some.includes(name))];
}
