import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha256.ts';
import type { RuleVersion } from './rule-version.ts';

/**
 * What a version says, as a fingerprint. Left out are its name, its last day, which the next version sets, and title and
 * citation, which are the basis'.
 */
export function contentHash(version: RuleVersion): string {
  const { basis, valid_from, amending_act, legal_effect, permit, note, criteria } = version;
  return sha256(canonicalJson({ basis, valid_from, amending_act, legal_effect, permit, note, criteria }));
}
