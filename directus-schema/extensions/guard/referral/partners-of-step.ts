import type { ProcessStep } from '../../../../domain/referral/process.ts';
import type { StepDetails } from '../../../../domain/referral/step-details.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { DETAIL_PROBLEMS } from './details-of.ts';
import { isPartner } from '../is-partner.ts';
import { checkPartners } from './partners.ts';
import type { ReferralRow } from './referral-row.ts';

/** Nothing leaves to an office that has left the cooperation since the proposal, or from one that has. */
export async function checkStillPartners(
  database: Database,
  { cooperation, process, from_org, to_org }: ReferralRow,
  step: ProcessStep,
  allowed: readonly string[],
): Promise<void> {
  if (!step.effects.some((effect) => effect === 'send' || effect === 'take_copy')) return;
  try {
    await checkPartners(database, cooperation, process, from_org, to_org);
  } catch (error) {
    if (!(error instanceof GuardError)) throw error;
    throw new GuardError(
      422,
      'PARTNER_LEFT',
      'Eine der beiden Organisationen ist heute nicht mehr an dieser Kooperation beteiligt. Es wird nichts weitergegeben. Bitte diesen Vorgang beenden.',
      'One of the two offices is no partner of the cooperation any more.',
      { allowed, step: step.key },
    );
  }
}

/** The authority that is responsible now must be another ABH of the cooperation. */
export async function checkAuthority(
  database: Database,
  { cooperation, to_org }: ReferralRow,
  found: StepDetails | null,
  allowed: readonly string[],
): Promise<void> {
  const authority = found?.form === 'transfer' ? found.details.authority : undefined;
  if (authority === undefined) return;
  if (authority !== to_org && (await isPartner(database, cooperation, authority, { roles: ['abh'] }))) return;
  throw new GuardError(
    422,
    'DETAILS_REQUIRED',
    DETAIL_PROBLEMS['authority'] ?? '',
    'The authority is no other ABH of this cooperation.',
    { allowed, field: 'details.authority' },
  );
}
