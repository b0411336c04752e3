type Children<T> = { readonly complete: boolean; readonly rows: readonly T[] };

/**
 * What a case knows of the children of the person that the right derives from: a spouse shares the children of the case; a
 * child is one of them, and nobody said whether there are more. Of anybody else nothing is known.
 */
export function childrenOfPrincipal<T>(relation: unknown, self: T, children: Children<T>): Children<T> {
  if (relation === 'spouse') return children;
  return { complete: false, rows: relation === 'child' ? [self] : [] };
}
