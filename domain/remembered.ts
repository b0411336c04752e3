/** A function of a name, answered once for each name: there are few, and they are asked for again and again. */
export function remembered<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = of(name);
    known.set(name, made);
    return made;
  };
}
