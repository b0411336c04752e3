function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]: [string, unknown]) => [key, sorted(part)]),
  );
}

/** JSON with the keys of every object in order and nothing that is undefined: equal values are equal bytes. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
