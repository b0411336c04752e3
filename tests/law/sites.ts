import type { CompiledVersion } from '../../domain/eligibility/assess.ts';
import type { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { LEGAL_EFFECTS } from '../../domain/law/schema.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/** Where a change of the law shows: one criterion of one version, or the version itself. */
export type Site = { readonly version: CompiledVersion } & (
  | { readonly index: number; readonly mutant: Mutant }
  | { readonly changed: readonly CompiledVersion[] }
);

/** One change of the law, at every version that holds its text. */
export type Place = { readonly place: string; readonly sites: readonly Site[] };

/** The law is asked about from this day on: what changed before is not told apart. */
const FIRST_DAY = dayOf('2019-01-01');

/** Every mutant of the law, the same text of several versions and bases together. */
export function placesOf(law: CompiledLaw): Place[] {
  const versions = law.bases.flatMap((basis) => law.versionsOf(basis));
  const sites = versions.flatMap((version) =>
    version.source.criteria.flatMap((criterion, index) =>
      mutantsOf(criterion).map((mutant) => ({ version, index, mutant })),
    ),
  );
  const byText = Map.groupBy(sites, ({ mutant }) => mutant.place);
  const ofCriteria = [...byText].map(([place, list]) => ({ place, sites: list }));
  return [...ofCriteria, ...law.bases.flatMap((basis) => placesOfVersions(law.versionsOf(basis)))];
}

/** A day sooner or later in force, another legal effect. */
function placesOfVersions(versions: readonly CompiledVersion[]): Place[] {
  return versions.flatMap((version, index) => {
    const { source, from } = version;
    const place = (what: string, changed: readonly CompiledVersion[]): Place => ({
      place: `${source.version} ${what}`,
      sites: [{ version, changed }],
    });
    const before = versions[index - 1];
    const starting = (day: number) => [
      ...versions.slice(0, Math.max(0, index - 1)),
      ...(before ? [{ ...before, to: day - 1 }] : []),
      { ...version, from: day },
      ...versions.slice(index + 1),
    ];
    const days = from < FIRST_DAY ? [] : [from - 1, from + 1];
    return [
      ...days.map((day) => place(`valid_from ${day < from ? 'a day sooner' : 'a day later'}`, starting(day))),
      ...LEGAL_EFFECTS.filter((effect) => effect !== source.legal_effect).map((effect) =>
        place(
          `legal_effect = ${effect}`,
          versions.with(index, { ...version, source: { ...source, legal_effect: effect } }),
        ),
      ),
    ];
  });
}
