import { z } from 'zod';
import { allowedSteps, judgeStep, type StepWish } from '../../../../domain/referral/judge-step.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { lockConsent } from './consent-rows.ts';
import type { Context, Payload, Schema, Services } from '../directus.ts';
import { foreignRow, GuardError } from '../errors.ts';
import { moveReferral, deadline } from './move-referral.ts';
import { checkAuthority, checkStillPartners } from './partners-of-step.ts';
import { processOf } from './process.ts';
import { first } from '../query.ts';
import { readReferral, sideOf } from './referral-row.ts';
import { checkRequirements, returnConsent } from './step-requirements.ts';
import { takeCopy } from './take-copy.ts';
import { detailsOf, dueByDetails } from './details-of.ts';
import { writeDetails } from './write-details.ts';
import { writeMessage } from './write-message.ts';

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
  await checkRequirements({ database, referral, step, consent, note, details: rawDetails ?? null }, allowed);
  const details = detailsOf(step, rawDetails, allowed);
  await checkStillPartners(database, referral, step, allowed);
  await checkAuthority(database, referral, details, allowed);

  const target = process.states.find((state) => state.key === step.to_state);
  // Of what an authority does beyond taking the case the other side hears with the return consent only, whatever the process
  // says of its states: one office alone may change that.
  const beyondReceipt = referral.process === 'referral' && !step.effects.includes('take_copy');
  const isTold = !target?.needs_return_consent && !beyondReceipt;
  const visible = side === 'sender' || isTold || (await returnConsent(database, referral));
  const now = new Date().toISOString();
  await moveReferral(database, referral, {
    step,
    final: target?.final ?? false,
    visible,
    dueOn: dueByDetails(details, referral) ?? deadline(process, step.to_state, referral.land),
    decided: details?.form === 'grant' || details?.form === 'refuse',
    copy: step.effects.includes('take_copy') ? await takeCopy(services, context, referral) : null,
    now,
  });
  const last = await first(
    database,
    z.object({ sequence: z.coerce.number() }),
    'SELECT coalesce(max(sequence), 0) AS sequence FROM referral_steps WHERE referral = ?',
    [referral.id],
  );
  const sequence = (last?.sequence ?? 0) + 1;
  await writeDetails(database, referral, details, { sequence, visible, user: actor.user });
  await writeMessage(database, referral, { sequence, visible, author: actor.office, note, details });
  if (step.effects.includes('close_case') && referral.case !== null)
    await database.raw("UPDATE cases SET state = 'closed', closed_on = ? WHERE id = ?", [
      todayInBerlin(),
      referral.case,
    ]);
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
