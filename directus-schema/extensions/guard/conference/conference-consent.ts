import { z } from 'zod';
import { checkConsent, type ConsentNeed } from '../../../../domain/consent/check-consent.ts';
import { bestConsent, lockConsent, type ConsentRow } from '../referral/consent-rows.ts';
import type { Database } from '../directus.ts';
import { GuardError, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import type { ReferralRow } from '../referral/referral-row.ts';

type Carried = { readonly consent: ConsentRow; readonly release: string | null };

/** Consents and releases speak of "Einwilligung"; for a release the sentence says so. */
const released = (text: string): string => text.replaceAll('Einwilligung', 'Entbindung');

/**
 * What carries a talk about this case on a day: the consent to the referral, one of its own for the conference (Art. 6
 * Abs. 1 lit. a DSGVO: each purpose its own), and for whoever is bound by § 203 StGB the release. All are locked against
 * withdrawal until the transaction ends.
 * @throws GuardError CONSENT_… or SECRECY_RELEASE_… with the field `referral`
 */
export async function conferenceConsent(
  database: Database,
  referral: ReferralRow,
  days: readonly string[],
): Promise<Carried> {
  const ends = { discloser: referral.from_org, recipient: referral.to_org, categories: [] } as const;
  const forward = referral.consent === null ? null : await lockConsent(database, referral.consent);
  const need = { ...ends, case: referral.case ?? '', purpose: 'case_conference' } as const;
  const own = referral.case === null ? null : await bestConsent(database, need);
  const bound = await first(
    database,
    z.object({ bound: z.boolean() }),
    'SELECT coalesce(bound_to_secrecy, false) AS bound FROM organisations WHERE id = ?',
    [referral.from_org],
  );
  const release = bound?.bound && referral.case !== null ? await bestConsent(database, need, 'secrecy_releases') : null;

  for (const day of days) {
    const check = (consent: ConsentRow | null, wanted: ConsentNeed, what: string, kind = 'CONSENT'): void => {
      const reason = checkConsent(consent, wanted);
      if (!reason) return;
      const de = kind === 'CONSENT' ? reason.de : released(reason.de);
      throw new GuardError(422, reason.code.replace('CONSENT', kind), `${what}: ${de}`, `${what}: ${reason.en}`, {
        field: 'referral',
      });
    };
    check(forward, { ...ends, purpose: 'referral', day }, 'Weiterleitung');
    check(own, { ...ends, purpose: 'case_conference', day }, 'Fallbesprechung');
    if (bound?.bound)
      check(release, { ...ends, purpose: 'case_conference', day }, 'Schweigepflicht (§ 203 StGB)', 'SECRECY_RELEASE');
  }
  if (own === null) throw invalidRow('referral', 'Es fehlt eine Einwilligung.', 'There is no consent.');
  return { consent: own, release: release?.id ?? null };
}
