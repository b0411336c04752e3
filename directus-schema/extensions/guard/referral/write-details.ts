import { remedyUntil } from '../../../../domain/deadlines/remedy-until.ts';
import type { StepDetails } from '../../../../domain/referral/step-details.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import type { ReferralRow } from './referral-row.ts';

type Written = { readonly sequence: number; readonly visible: boolean; readonly user: string | null };

/** Writes what a step took with it; it stays apart from the step, so that it can be deleted and the chain holds. */
export async function writeDetails(
  database: Database,
  referral: ReferralRow,
  found: StepDetails | null,
  { sequence, visible, user }: Written,
): Promise<void> {
  switch (found?.form) {
    case 'shown': {
      const { shown_on, language, interpreter } = found.details;
      await database.raw(
        `INSERT INTO dossier_showings (id, referral, shown_on, language, interpreter, shown_by)
         VALUES (gen_random_uuid(), ?, ?, ?, ?, ?)`,
        [referral.id, shown_on, language, interpreter ?? null, user],
      );
      return;
    }
    case 'promise': {
      const { condition, valid_until, basis } = found.details;
      await database.raw(
        `INSERT INTO promises (id, referral, sequence, condition, valid_until, basis, visible_to_sender)
         VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?)`,
        [referral.id, sequence, condition, valid_until, basis ?? null, visible],
      );
      return;
    }
    case 'grant':
    case 'refuse':
      await writeDecision(database, referral, found, sequence, visible);
  }
}

async function writeDecision(
  database: Database,
  referral: ReferralRow,
  found: Extract<StepDetails, { form: 'grant' | 'refuse' }>,
  sequence: number,
  visible: boolean,
): Promise<void> {
  const granted = found.form === 'grant' ? found.details : null;
  const refused = found.form === 'refuse' ? found.details : null;
  await database.raw(
    `INSERT INTO decisions (id, referral, sequence, result, basis, other_title, reason, decided_on, valid_until, notified_on,
       instructed, remedy_until, visible_to_sender) VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      referral.id,
      sequence,
      granted ? 'granted' : 'refused',
      found.details.basis ?? null,
      granted?.other_title ?? null,
      refused?.reason ?? null,
      granted?.decided_on ?? refused?.notified_on ?? todayInBerlin(),
      granted?.valid_until ?? null,
      refused?.notified_on ?? null,
      refused?.instructed ?? true,
      refused ? remedyUntil(refused.notified_on, referral.land, refused.instructed) : null,
      visible,
    ],
  );
}
