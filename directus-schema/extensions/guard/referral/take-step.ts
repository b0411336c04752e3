import { z } from 'zod';
import { dueOn } from '../../../../domain/deadlines/due-on.ts';
import { allowedSteps, judgeStep, type StepWish } from '../../../../domain/referral/judge-step.ts';
import { actorOf } from '../actor.ts';
import { today } from '../clock.ts';
import { lockConsent } from './consent-rows.ts';
import type { Context, Payload, Schema, Services } from '../directus.ts';
import { foreignRow, GuardError } from '../errors.ts';
import { processOf, type Process } from './process.ts';
import { first } from '../query.ts';
import { readReferral, sideOf, type ReferralRow } from './referral-row.ts';
import { checkRequirements, returnConsent } from './step-requirements.ts';
import { takeCopy } from './take-copy.ts';
import { detailsOf, dueByDetails, writeDetails } from './write-details.ts';

function deadline(process: Process, state: string, referral: ReferralRow): string | null {
  const days = process.steps
    .filter((step) => step.from_state === state && step.deadline_amount !== null && step.deadline_unit !== null)
    .map((step) => dueOn(today(), step.deadline_amount ?? 0, step.deadline_unit ?? 'calendar_days', referral.land));
  return days.sort()[0] ?? null;
}

/** What a new row of `referral_steps` may say; everything else the guard knows itself. */
const wishSchema = z.strictObject({
  referral: z.string(),
  step: z.string().nullish(),
  to_state: z.string().nullish(),
  note: z.string().max(5000).nullish(),
  details: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Takes a step, inside the transaction that inserts its row. Consent first, referral second: the same order as a
 * withdrawal, so that neither waits for the other in a circle. Of many at once exactly one finds the state it expects.
 */
export async function takeStep(
  services: Services,
  context: Context & { schema: Schema },
  payload: Payload,
): Promise<Payload> {
  const { database } = context;
  const parsed = wishSchema.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'step'));
    throw new GuardError(
      422,
      'INVALID_ROW',
      `„${field}“ setzt die Software selbst.`,
      `"${field}" is invalid or set by the guard.`,
      { field },
    );
  }
  const { referral: id, step: key, to_state, note: rawNote, details: rawDetails } = parsed.data;
  const wish: StepWish = { step: key ?? undefined, to_state: to_state ?? undefined };
  const note = rawNote?.trim() ?? '';

  const actor = await actorOf(context);
  const seen = await readReferral(database, id, false);
  if (!seen || sideOf(actor, seen) === null) throw foreignRow('referral');
  const consent = seen.consent === null ? null : await lockConsent(database, seen.consent);
  const referral = await readReferral(database, id, true);
  const side = referral && sideOf(actor, referral);
  if (!referral || !side) throw foreignRow('referral');

  // Behind a state that the sending side must not know, nothing is possible for it, and it learns no more than that.
  if (side === 'sender' && referral.status !== referral.sender_status)
    throw new GuardError(
      422,
      'STEP_NOT_ALLOWED',
      'Für Sie ist jetzt kein Schritt möglich.',
      'No step is open to the sending side now.',
      { allowed: [] },
    );
  const process = await processOf(database, referral.cooperation, referral.process);
  const who = { side, service: actor.service };
  const verdict = judgeStep(process.steps, referral.status, who, wish);
  if ('refusal' in verdict) {
    const { code, de, en, allowed } = verdict.refusal;
    throw new GuardError(code === 'HUMAN_REQUIRED' ? 403 : 422, code, de, en, {
      allowed: allowed.map((one) => one.key),
    });
  }
  const { step } = verdict;
  const allowed = allowedSteps(process.steps, referral.status, who).map((one) => one.key);
  await checkRequirements({ database, referral, step, consent, note }, allowed);
  const details = detailsOf(step.effects, rawDetails, allowed);

  const target = process.states.find((state) => state.key === step.to_state);
  const visible = side === 'sender' || !target?.needs_return_consent || (await returnConsent(database, referral));
  const now = new Date().toISOString();
  const copy = step.effects.includes('take_copy') ? await takeCopy(services, context, referral) : null;
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
      target?.final ? null : (dueByDetails(details, referral) ?? deadline(process, step.to_state, referral)),
      step.effects.includes('send'),
      now,
      copy !== null,
      now,
      details !== null && details.effect !== 'promise',
      now,
      copy,
      referral.id,
    ],
  );
  // Ended before receipt: nothing of the person stays on the bridge.
  if (target?.final && referral.received_at === null && copy === null)
    await database.raw(
      'UPDATE dossiers SET content = NULL, unreadable_on = now() WHERE referral = ? AND unreadable_on IS NULL',
      [referral.id],
    );
  const last = await first(
    database,
    z.object({ sequence: z.coerce.number() }),
    'SELECT coalesce(max(sequence), 0) AS sequence FROM referral_steps WHERE referral = ?',
    [referral.id],
  );
  const sequence = (last?.sequence ?? 0) + 1;
  await writeDetails(database, referral, details, { sequence, visible });
  if (step.effects.includes('close_case') && referral.case !== null)
    await database.raw("UPDATE cases SET state = 'closed', closed_on = ? WHERE id = ?", [today(), referral.case]);
  if (note)
    await database.raw(
      `INSERT INTO referral_messages (id, referral, sequence, author_org, text, visible_to_sender)
       VALUES (gen_random_uuid(), ?, ?, ?, ?, ?)`,
      [referral.id, sequence, actor.office, note, visible],
    );
  return {
    referral: referral.id,
    sequence,
    step_key: `${referral.id}:${sequence}`,
    step: step.key,
    from_state: referral.status,
    to_state: step.to_state,
    acted_by: actor.user,
    acting_org: actor.office,
    acted_at: now,
    visible_to_sender: visible,
  };
}
