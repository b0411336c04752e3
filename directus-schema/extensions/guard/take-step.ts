import { z } from 'zod';
import { CATEGORIES } from '../../../domain/consent/categories.ts';
import { checkConsent } from '../../../domain/consent/check-consent.ts';
import { dueOn } from '../../../domain/referral/due-on.ts';
import { allowedSteps, judgeStep, type StepWish } from '../../../domain/referral/judge-step.ts';
import type { ProcessStep } from '../../../domain/referral/process.ts';
import { actorOf } from './actor.ts';
import { today } from './clock.ts';
import { bestConsent, lockConsent, type ConsentRow } from './consent-rows.ts';
import type { Context, Database, Payload, Schema, Services } from './directus.ts';
import { foreignRow, GuardError } from './errors.ts';
import { processOf, type Process } from './process.ts';
import { first } from './query.ts';
import { readReferral, sideOf, type ReferralRow } from './referral-row.ts';
import { takeCopy } from './take-copy.ts';

const dossierSchema = z.object({ categories: z.array(z.enum(CATEGORIES)), readable: z.boolean() });

/** The return consent may lie in the file of either side; it is about the person, whoever keeps the paper. */
async function returnConsent(database: Database, referral: ReferralRow): Promise<boolean> {
  const need = { discloser: referral.to_org, recipient: referral.from_org, purpose: 'return_information' } as const;
  for (const id of [referral.recipient_case, referral.case]) {
    const consent = id === null ? null : await bestConsent(database, { ...need, case: id });
    if (consent && checkConsent(consent, { ...need, categories: [], day: today() }) === null) return true;
  }
  return false;
}

async function checkRequirements(
  database: Database,
  referral: ReferralRow,
  step: ProcessStep,
  consent: ConsentRow | null,
  note: string,
  allowed: readonly string[],
): Promise<void> {
  const refuse = (code: string, de: string, en: string): never => {
    throw new GuardError(422, code, de, en, { allowed, step: step.key });
  };
  const dossier = await first(
    database,
    dossierSchema,
    `SELECT categories, content IS NOT NULL AND unreadable_on IS NULL AS readable FROM dossiers WHERE referral = ?`,
    [referral.id],
  );
  for (const requirement of step.requires) {
    if (requirement === 'forward_consent') {
      const reason = checkConsent(consent, {
        discloser: referral.from_org,
        recipient: referral.to_org,
        purpose: 'referral',
        categories: dossier?.categories ?? [],
        day: today(),
      });
      if (reason) refuse(reason.code, reason.de, reason.en);
    } else if (requirement === 'dossier' && !dossier?.readable) {
      refuse(
        'DOSSIER_UNREADABLE',
        'Das Dossier ist nicht mehr lesbar. Bitte eine neue Weiterleitung anlegen.',
        'The dossier is unreadable.',
      );
    } else if (requirement === 'return_consent' && !(await returnConsent(database, referral))) {
      refuse(
        'CONSENT_MISSING',
        `Für „${step.label_de}“ fehlt die Rück-Einwilligung der Person. Bitte wenden Sie sich an die Person selbst.`,
        'There is no valid return consent.',
      );
    } else if (requirement === 'note' && note === '') {
      refuse(
        'NOTE_REQUIRED',
        `„${step.label_de}“ braucht einen Text. Bitte die Weiterleitung öffnen und den Schritt dort mit Text ausführen.`,
        'This step needs a note.',
      );
    }
  }
}

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
  const { referral: id, step: key, to_state, note: rawNote } = parsed.data;
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
  const process = await processOf(database, referral.cooperation);
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
  await checkRequirements(database, referral, step, consent, note, allowed);

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
      target?.final ? null : deadline(process, step.to_state, referral),
      step.effects.includes('send'),
      now,
      copy !== null,
      now,
      step.effects.includes('decide'),
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
