const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The parts that are filled in; null when none is. */
export function givenParts(parts: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const given = Object.entries(parts).filter(([, value]) => isGiven(value));
  return given.length ? Object.fromEntries(given) : null;
}
