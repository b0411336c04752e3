export type Pointer = { readonly from: string; readonly to: string };

/**
 * Names in an order in which rows can be deleted: whoever points at another comes before it. Where they point at each
 * other in a circle the given order stays; the database's own rules (cascade, set null) then decide.
 */
export function childrenFirst(names: readonly string[], pointers: readonly Pointer[]): string[] {
  const wanted = new Set(names);
  const done = new Set<string>();
  const order: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name) || !wanted.has(name)) return;
    done.add(name);
    for (const { from, to } of pointers) if (to === name) visit(from);
    order.push(name);
  };
  for (const name of names) visit(name);
  return order;
}
