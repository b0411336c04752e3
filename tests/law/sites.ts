import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/** Where a change of the law shows: one criterion of one version. */
export type Site = {
  readonly version: RuleVersion;
  readonly index: number;
  readonly key: string;
  readonly mutant: Mutant;
};

/** One change of the law, at every version that holds its text. */
export type Place = { readonly place: string; readonly sites: readonly Site[] };

/** Every mutant of the law, the same text of several versions and bases together. */
export function sitesOf(versions: readonly RuleVersion[]): Place[] {
  const sites = versions.flatMap((version) =>
    version.criteria.flatMap((criterion, index) =>
      mutantsOf(criterion).map((mutant): Site => ({ version, index, key: criterion.key, mutant })),
    ),
  );
  const byPlace = Map.groupBy(sites, ({ mutant }) => mutant.place);
  return [...byPlace].map(([place, list]) => ({ place, sites: list }));
}
