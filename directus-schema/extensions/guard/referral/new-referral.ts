import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BASIS_IDS } from '../../../../domain/law/schema.ts';
import { PROCESSES, type ProcessName } from '../../../../domain/referral/vocabulary.ts';
import { checkConsent } from '../../../../domain/consent/check-consent.ts';
import { actorOf } from '../actor.ts';
import { checkCapacity } from '../casework/capacity.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { bestConsent, lockConsent, releaseFor } from './consent-rows.ts';
import type { Context, CreateFilter, Database, Payload, Schema, Services } from '../directus.ts';
import { foreignRow, GuardError, invalidRow } from '../errors.ts';
import { landOf } from './land-of.ts';
import { deadline } from './move-referral.ts';
import { checkPartners, checkTerm } from './partners.ts';
import { processOf } from './process.ts';
import { first } from '../query.ts';
import { writeDossier } from './write-dossier.ts';

const id = z.string().uuid();
const wishSchema = z.strictObject({
  case: id,
  to_org: id,
  cooperation: id.nullish(),
  process: z.enum(PROCESSES).nullish(),
  consent: id.nullish(),
  secrecy_release: id.nullish(),
  bases: z.array(z.enum(BASIS_IDS)).nullish(),
});

const GERMAN: Readonly<Record<string, string>> = {
  case: 'Bitte den Fall wählen.',
  to_org: 'Bitte die empfangende Organisation wählen.',
  cooperation: 'Bitte die Kooperation wählen.',
  process: 'Bitte den Vorgang wählen.',
  consent: 'Bitte die Einwilligung wählen.',
  secrecy_release: 'Bitte die Entbindung von der Schweigepflicht wählen.',
  bases: 'Bitte nur bekannte Rechtsgrundlagen angeben, zum Beispiel 25b-1.',
};

function readWish(payload: Payload): z.infer<typeof wishSchema> {
  const said = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  const parsed = wishSchema.safeParse(Object.fromEntries(said));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'case'));
  throw invalidRow(
    field,
    GERMAN[field] ?? `„${field}“ setzt die Software selbst.`,
    `"${field}" is missing, invalid or set by the guard.`,
  );
}

const caseRowSchema = z.object({ organisation: z.string(), cooperation: z.string().nullable() });

async function lockCase(database: Database, key: string, office: string): Promise<z.infer<typeof caseRowSchema>> {
  const row = await first(
    database,
    caseRowSchema,
    'SELECT organisation, cooperation FROM cases WHERE id = ? FOR UPDATE',
    [key],
  );
  if (row?.organisation !== office) throw foreignRow('case');
  return row;
}

async function refuseSecond(database: Database, caseId: string, process: ProcessName, to: string): Promise<void> {
  const open = await first(
    database,
    z.object({ number: z.string() }),
    `SELECT r.number FROM referrals r WHERE r."case" = ? AND r.process = ? AND r.to_org = ?
       AND r.consent_withdrawn_on IS NULL AND NOT EXISTS (
       SELECT 1 FROM process_states s WHERE s.cooperation = r.cooperation AND s.key = r.sender_status AND s.final) LIMIT 1`,
    [caseId, process, to],
  );
  if (open)
    throw invalidRow(
      'case',
      `Zu diesem Fall läuft schon ein solcher Vorgang mit dieser Organisation (${open.number}).`,
      'There is an open referral of this case to this organisation.',
    );
}

/**
 * Opens a referral: the office from the session, a consent that carries it today, and a frozen dossier of exactly what
 * the consent names. Nobody on the other side sees it before a step sends it.
 */
export function newReferral(services: Services, getSchema: () => Promise<Schema>): CreateFilter {
  return async (payload, _meta, given) => {
    const context: Context & { schema: Schema } = { ...given, schema: given.schema ?? (await getSchema()) };
    const { database } = context;
    const actor = await actorOf(context);
    if (actor.office === null)
      throw new GuardError(
        403,
        'FORBIDDEN',
        'Nur eine Organisation kann weiterleiten.',
        'The account has no organisation.',
      );
    const wish = readWish(payload);
    const row = await lockCase(database, wish.case, actor.office);
    const cooperation = wish.cooperation ?? row.cooperation;
    if (!cooperation) throw invalidRow('cooperation', 'Bitte die Kooperation wählen.', 'The cooperation is missing.');
    const name = wish.process ?? 'referral';
    await checkTerm(database, cooperation, name);
    await checkPartners(database, cooperation, name, actor.office, wish.to_org);
    await refuseSecond(database, wish.case, name, wish.to_org);
    if (name === 'allocation') await checkCapacity(database, cooperation, wish.to_org);

    // Each kind of bridge is a purpose of its own.
    const need = { discloser: actor.office, recipient: wish.to_org, purpose: name } as const;
    const consent = wish.consent
      ? await lockConsent(database, wish.consent)
      : await bestConsent(database, { ...need, case: wish.case });
    const ofCase = consent?.case === wish.case ? consent : null;
    const reason = checkConsent(ofCase, { ...need, categories: [], day: todayInBerlin() });
    if (reason || !ofCase)
      throw new GuardError(422, reason?.code ?? 'CONSENT_MISSING', reason?.de ?? '', reason?.en ?? '', {
        field: 'consent',
      });

    const process = await processOf(database, cooperation, name);
    const initial = process.states.find((state) => state.initial);
    if (!initial)
      throw invalidRow(
        'cooperation',
        'Diesen Vorgang gibt es in dieser Kooperation nicht.',
        'The cooperation has no such process, or it has no initial state.',
      );

    const referral = randomUUID();
    await writeDossier(services, context, { referral, case: wish.case, consent: ofCase, bases: wish.bases ?? [] });
    const counter = await first(
      database,
      z.object({ next: z.coerce.number() }),
      `SELECT nextval('referral_number') AS next`,
    );
    const number = `R-${todayInBerlin().slice(0, 4)}-${String(counter?.next ?? 0).padStart(6, '0')}`;
    return {
      id: referral,
      number,
      title: number,
      from_org: actor.office,
      to_org: wish.to_org,
      cooperation,
      case: wish.case,
      consent: ofCase.id,
      process: name,
      secrecy_release: await releaseFor(database, wish.secrecy_release, { ...need, case: wish.case }),
      bases: wish.bases ?? [],
      status: initial.key,
      sender_status: initial.key,
      due_on: deadline(process, initial.key, await landOf(database, wish.to_org)),
      proposed_at: new Date().toISOString(),
    };
  };
}
