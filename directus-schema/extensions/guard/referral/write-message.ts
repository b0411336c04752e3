import type { StepDetails } from '../../../../domain/referral/step-details.ts';
import type { Database } from '../directus.ts';
import type { ReferralRow } from './referral-row.ts';

type Message = {
  readonly sequence: number;
  readonly visible: boolean;
  readonly author: string | null;
  readonly note: string;
  readonly details: StepDetails | null;
};

/** The text of a step with what is missing, until when, and who is responsible now; apart from the step: deletable. */
export async function writeMessage(
  database: Database,
  { id }: ReferralRow,
  { sequence, visible, author, note, details }: Message,
): Promise<void> {
  const asked = details?.form === 'ask' ? details.details : null;
  const missing = asked?.missing?.length ? asked.missing.map((item) => ({ item })) : null;
  const authority = details?.form === 'transfer' ? (details.details.authority ?? null) : null;
  if (note === '' && missing === null && authority === null) return;
  await database.raw(
    `INSERT INTO referral_messages (id, referral, sequence, author_org, text, missing, answer_by, authority, visible_to_sender)
     VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      sequence,
      author,
      note || null,
      missing && JSON.stringify(missing),
      asked?.answer_by ?? null,
      authority,
      visible,
    ],
  );
}
