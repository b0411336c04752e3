/** A legal basis as lawyers write it: `25b-1` is § 25b Abs. 1. */
export function basisLabel(basis: string): string {
  const [paragraph = '', subsection] = basis.split('-');
  return subsection === undefined ? `§ ${paragraph}` : `§ ${paragraph} Abs. ${subsection}`;
}
