import type { RuleVersion } from './rule-version.ts';
import type { BasisId } from './schema.ts';

/** The bases whose results follow from that of a basis, directly or through others: they change with it. */
export function dependentsOf(basis: BasisId, versions: readonly RuleVersion[]): readonly BasisId[] {
  const found = new Set<BasisId>([basis]);
  const leansOnFound = ({ criteria }: RuleVersion): boolean =>
    criteria.some(({ ref, alternatives = [] }) =>
      [ref, ...alternatives.map((way) => way.ref)].some((target) => target && found.has(target.basis)),
    );
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const version of versions) if (leansOnFound(version)) found.add(version.basis);
  }
  found.delete(basis);
  return [...found].sort();
}
