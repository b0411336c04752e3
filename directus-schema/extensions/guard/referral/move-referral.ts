import { dueOn } from '../../../../domain/deadlines/due-on.ts';
import type { Land } from '../../../../domain/time/is-working-day.ts';
import type { ProcessStep } from '../../../../domain/referral/process.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import type { Process } from './process.ts';
import type { ReferralRow } from './referral-row.ts';

/**
 * The day until which somebody must act in a state: the first of the deadlines of the steps that lead out of it.
 * @param land whose holidays count: that of the recipient
 */
export function deadline(process: Process, state: string, land: Land | null): string | null {
  const days = process.steps
    .filter((step) => step.from_state === state && step.deadline_amount !== null && step.deadline_unit !== null)
    .map((step) => dueOn(todayInBerlin(), step.deadline_amount ?? 0, step.deadline_unit ?? 'calendar_days', land));
  return days.sort()[0] ?? null;
}

type Move = {
  readonly step: ProcessStep;
  readonly final: boolean;
  readonly visible: boolean;
  readonly dueOn: string | null;
  readonly decided: boolean;
  /** The recipient's own file, when the step took the copy. */
  readonly copy: string | null;
  readonly now: string;
};

/** Sets the state that the step leads to; what ended before receipt leaves nothing of the person on the bridge. */
export async function moveReferral(database: Database, referral: ReferralRow, move: Move): Promise<void> {
  const { step, visible, copy, now } = move;
  await database.raw(
    `UPDATE referrals SET status = ?, sender_status = CASE WHEN ? THEN ? ELSE sender_status END, due_on = ?,
       sent_at = CASE WHEN ? THEN ?::timestamptz ELSE sent_at END,
       received_at = CASE WHEN ? THEN ?::timestamptz ELSE received_at END,
       decided_at = CASE WHEN ? THEN ?::timestamptz ELSE decided_at END,
       recipient_case = coalesce(?::uuid, recipient_case) WHERE id = ?`,
    [
      step.to_state,
      visible,
      step.to_state,
      move.final ? null : move.dueOn,
      step.effects.includes('send'),
      now,
      copy !== null,
      now,
      move.decided,
      now,
      copy,
      referral.id,
    ],
  );
  if (move.final && referral.received_at === null && copy === null)
    await database.raw(
      'UPDATE dossiers SET content = NULL, unreadable_on = now() WHERE referral = ? AND unreadable_on IS NULL',
      [referral.id],
    );
}
