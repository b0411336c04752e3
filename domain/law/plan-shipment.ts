import { contentHash } from './content-hash.ts';
import type { RuleVersion } from './rule-version.ts';
import { versionName } from './version-name.ts';
import type { VersionOrigin, VersionState } from './version-state.ts';

/** A version of the basis as the installation has it. */
export type PresentVersion = {
  readonly version: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly state: VersionState;
  readonly origin: VersionOrigin;
  readonly content_hash: string | null;
};

/** What a shipped law does to a basis. New versions carry the names under which they are stored. */
export type Shipment = {
  readonly publish: readonly RuleVersion[];
  /** Where staff changed the basis: what they have not been offered yet. */
  readonly drafts: readonly RuleVersion[];
  readonly supersede: readonly { readonly version: string; readonly by: string }[];
  /** Published versions that end on another day than before. */
  readonly ends: readonly { readonly version: string; readonly valid_to: string | null }[];
};

/**
 * Plans how the shipped versions of a basis come into an installation. A basis that staff never changed, or brought back to
 * what once came, becomes what is shipped. Where they published a version of their own, what is new arrives as a draft,
 * once: one they deleted stays away.
 * @param offered content hashes of all versions that ever came
 */
export function planShipment(
  shipped: readonly RuleVersion[],
  present: readonly PresentVersion[],
  offered: ReadonlySet<string>,
): Shipment {
  const taken = present.map(({ version }) => version);
  const named = (one: RuleVersion): RuleVersion => {
    const version = versionName(one.basis, one.valid_from, taken);
    taken.push(version);
    return { ...one, version };
  };
  const published = present.filter(({ state }) => state === 'published');
  const came = new Set([...offered, ...shipped.map(contentHash)]);
  if (published.some(({ origin, content_hash: hash }) => origin === 'office' && !came.has(hash ?? ''))) {
    const known = new Set([...offered, ...present.map(({ content_hash }) => content_hash)]);
    const drafts = shipped.filter((one) => !known.has(contentHash(one))).map(named);
    return { publish: [], drafts, supersede: [], ends: [] };
  }

  const pairs = shipped.map((one) => {
    const hash = contentHash(one);
    const found = published.find(({ content_hash }) => content_hash === hash);
    return { one: found ? { ...one, version: found.version } : named(one), found };
  });
  const kept = pairs.flatMap(({ found }) => (found ? [found.version] : []));
  /** The version that is in force where the old one began, else the first. */
  const successor = ({ version, valid_from: from }: PresentVersion): string => {
    const inForce = pairs.find(({ one }) => one.valid_from <= from && (!one.valid_to || from <= one.valid_to));
    return (inForce ?? pairs[0])?.one.version ?? version;
  };
  return {
    publish: pairs.flatMap(({ one, found }) => (found ? [] : [one])),
    drafts: [],
    supersede: published
      .filter(({ version }) => !kept.includes(version))
      .map((one) => ({ version: one.version, by: successor(one) })),
    ends: pairs.flatMap(({ one, found }) =>
      found && found.valid_to !== (one.valid_to ?? null)
        ? [{ version: found.version, valid_to: one.valid_to ?? null }]
        : [],
    ),
  };
}
