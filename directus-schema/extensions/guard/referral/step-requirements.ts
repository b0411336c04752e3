import { z } from 'zod';
import { CATEGORIES } from '../../../../domain/consent/categories.ts';
import { checkConsent, type ConsentNeed } from '../../../../domain/consent/check-consent.ts';
import type { ProcessStep } from '../../../../domain/referral/process.ts';
import type { StepRequirement } from '../../../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { bestConsent, lockConsent, type ConsentRow } from './consent-rows.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first } from '../query.ts';
import type { ReferralRow } from './referral-row.ts';

const dossierSchema = z.object({ categories: z.array(z.enum(CATEGORIES)), readable: z.boolean() });

type Reason = { readonly code: string; readonly de: string; readonly en: string };
type Checked = {
  readonly database: Database;
  readonly referral: ReferralRow;
  readonly step: ProcessStep;
  readonly consent: ConsentRow | null;
  readonly note: string;
  /** What the caller sent with the step; not yet checked. */
  readonly details: unknown;
};

/** The return consent may lie in the file of either side; it is about the person, whoever keeps the paper. */
export async function returnConsent(database: Database, referral: ReferralRow): Promise<boolean> {
  // Who withdrew the consent that brought the case here wants nothing more to flow, in either direction.
  if (referral.consent_withdrawn_on !== null) return false;
  const need = { discloser: referral.to_org, recipient: referral.from_org, purpose: 'return_information' } as const;
  for (const id of [referral.recipient_case, referral.case]) {
    const consent = id === null ? null : await bestConsent(database, { ...need, case: id });
    if (consent && checkConsent(consent, { ...need, categories: [], day: todayInBerlin() }) === null) return true;
  }
  return false;
}

/** Whether somebody has recorded that the person saw the dossier. */
export const wasShown = async (database: Database, referral: string): Promise<boolean> =>
  (await first(
    database,
    z.object({ one: z.number() }),
    'SELECT 1 AS one FROM dossier_showings WHERE referral = ? LIMIT 1',
    [referral],
  )) !== null;

/** @throws GuardError with the reason and the steps that are allowed, when the step lacks something. */
export async function checkRequirements(checked: Checked, allowed: readonly string[]): Promise<void> {
  const { database, referral, step } = checked;
  const dossier = await first(
    database,
    dossierSchema,
    `SELECT categories, content IS NOT NULL AND unreadable_on IS NULL AS readable FROM dossiers WHERE referral = ?`,
    [referral.id],
  );
  for (const requirement of step.requires) {
    const reason = await whatIsMissing(requirement, checked, dossier);
    if (reason) throw new GuardError(422, reason.code, reason.de, reason.en, { allowed, step: step.key });
  }
}

async function whatIsMissing(
  requirement: StepRequirement,
  { database, referral, step, consent, note, details }: Checked,
  dossier: z.infer<typeof dossierSchema> | null,
): Promise<Reason | null> {
  const need: ConsentNeed = {
    discloser: referral.from_org,
    recipient: referral.to_org,
    purpose: referral.process,
    categories: dossier?.categories ?? [],
    day: todayInBerlin(),
  };
  switch (requirement) {
    case 'forward_consent':
      return missingConsent(database, referral, consent, need);
    case 'secrecy_release':
      return missingRelease(database, referral, need);
    case 'dossier':
      return dossier?.readable
        ? null
        : {
            code: 'DOSSIER_UNREADABLE',
            de: 'Das Dossier ist nicht mehr lesbar. Bitte eine neue Weiterleitung anlegen.',
            en: 'The dossier is unreadable.',
          };
    case 'shown':
      return details !== null || (await wasShown(database, referral.id))
        ? null
        : {
            code: 'SHOWN_REQUIRED',
            de: `Vor „${step.label_de}“ muss die Person das Dossier gesehen haben. Bitte die Weiterleitung öffnen und beim Schritt eintragen, wann und in welcher Sprache.`,
            en: 'The dossier was not shown to the person yet.',
          };
    case 'return_consent':
      return (await returnConsent(database, referral))
        ? null
        : {
            code: 'CONSENT_MISSING',
            de: `Für „${step.label_de}“ fehlt die Rück-Einwilligung der Person. Bitte wenden Sie sich an die Person selbst.`,
            en: 'There is no valid return consent.',
          };
    case 'note':
      return note !== ''
        ? null
        : {
            code: 'NOTE_REQUIRED',
            de: `„${step.label_de}“ braucht einen Text. Bitte die Weiterleitung öffnen und den Schritt dort mit Text ausführen.`,
            en: 'This step needs a note.',
          };
  }
}

/** A consent that ran out may have been renewed with the person: the bridge then leans on the new one. */
async function missingConsent(
  database: Database,
  referral: ReferralRow,
  consent: ConsentRow | null,
  need: ConsentNeed,
): Promise<Reason | null> {
  const reason = checkConsent(consent, need);
  if (reason?.code !== 'CONSENT_EXPIRED' || referral.case === null || referral.consent_withdrawn_on !== null)
    return reason;
  const renewed = await bestConsent(database, { ...need, case: referral.case });
  if (!renewed || checkConsent(renewed, need)) return reason;
  await database.raw('UPDATE referrals SET consent = ? WHERE id = ?', [renewed.id, referral.id]);
  await database.raw('UPDATE dossiers SET readable_until = ? WHERE referral = ?', [renewed.valid_until, referral.id]);
  return null;
}

/**
 * Whoever is bound by § 203 StGB needs the release beside the consent. One that came after the proposal is taken, and the
 * bridge leans on it from then on: its withdrawal ends the bridge too.
 */
async function missingRelease(database: Database, referral: ReferralRow, need: ConsentNeed): Promise<Reason | null> {
  const office = await first(
    database,
    z.object({ bound: z.boolean() }),
    'SELECT coalesce(bound_to_secrecy, false) AS bound FROM organisations WHERE id = ?',
    [referral.from_org],
  );
  if (!office?.bound) return null;
  const named = referral.secrecy_release && (await lockConsent(database, referral.secrecy_release, 'secrecy_releases'));
  const found =
    named ||
    (referral.case === null ? null : await bestConsent(database, { ...need, case: referral.case }, 'secrecy_releases'));
  const reason = checkConsent(found, need);
  if (reason)
    return {
      code: reason.code.replace('CONSENT', 'SECRECY_RELEASE'),
      de: `Die Entbindung von der Schweigepflicht (§ 203 StGB) fehlt oder reicht nicht. ${reason.de.replaceAll('Einwilligung', 'Entbindung')}`,
      en: `Release from professional secrecy: ${reason.en}`,
    };
  if (found && found.id !== referral.secrecy_release)
    await database.raw('UPDATE referrals SET secrecy_release = ? WHERE id = ?', [found.id, referral.id]);
  return null;
}
