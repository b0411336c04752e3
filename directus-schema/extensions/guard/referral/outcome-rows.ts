import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { remedyUntil } from '../../../../domain/deadlines/remedy-until.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { foreignRow, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';

const nullableText = z
  .string()
  .nullish()
  .transform((text) => text || null);
const rowSchema = z.object({
  case: nullableText,
  referral: nullableText,
  result: nullableText,
  known_on: nullableText,
  notified_on: nullableText,
  instructed: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
});
type OutcomeRow = z.infer<typeof rowSchema>;

const placeSchema = z.object({
  counsellor: z.string().nullable(),
  deputy: z.string().nullable(),
  land: z.enum(LAENDER).nullable(),
});

/** Who answers for the case, and the Land whose holidays count: that of the authority, else that of the case. */
const placeOf = (
  database: Database,
  { case: about, referral }: OutcomeRow,
): Promise<z.infer<typeof placeSchema> | null> =>
  first(
    database,
    placeSchema,
    `SELECT c.counsellor, u.deputy, coalesce(t.land, c.land, a.land) AS land FROM cases c
     LEFT JOIN directus_users u ON u.id = c.counsellor LEFT JOIN organisations a ON a.id = c.responsible_abh
     LEFT JOIN referrals r ON r.id = ? AND r."case" = c.id LEFT JOIN organisations t ON t.id = r.to_org WHERE c.id = ?`,
    [referral, about],
  );

function checkDays({ known_on, notified_on }: OutcomeRow): void {
  for (const [field, name, on] of [
    ['known_on', 'Bekannt seit', known_on],
    ['notified_on', 'Ablehnung bekannt gegeben am', notified_on],
  ] as const)
    if (on !== null && on > todayInBerlin())
      throw invalidRow(field, `„${name}“ liegt in der Zukunft.`, `"${field}" lies in the future.`);
}

/** The day is counted by the software: a remedy that somebody miscounts is lost. */
const remedyOf = ({ result, notified_on, instructed }: OutcomeRow, land: OutcomePlace['land']): string | null =>
  result === 'refused' && notified_on !== null ? remedyUntil(notified_on, land, instructed) : null;
type OutcomePlace = z.infer<typeof placeSchema>;

/** What a centre records of the outcome by hand: usually what the person says. One outcome a referral. */
export const newOutcome: CreateFilter = async (payload, _meta, context) => {
  const { database } = context;
  const row = rowSchema.parse({
    ...payload,
    case: targetKey(payload['case'], 'id'),
    referral: targetKey(payload['referral'], 'id'),
  });
  checkDays(row);
  if (row.referral !== null) {
    const bridge = await first(
      database,
      z.object({ case: z.string().nullable(), recorded: z.boolean() }),
      `SELECT r."case", EXISTS (SELECT 1 FROM outcomes o WHERE o.referral = r.id) AS recorded FROM referrals r WHERE r.id = ?`,
      [row.referral],
    );
    if (!bridge || bridge.case !== row.case) throw foreignRow('referral');
    if (bridge.recorded)
      throw invalidRow(
        'referral',
        'Zu dieser Weiterleitung gibt es schon einen Ausgang. Bitte diesen ändern.',
        'The referral has an outcome already; change that one.',
      );
  }
  const place = await placeOf(database, row);
  const { user, service } = await actorOf(context);
  const me = service ? null : user;
  return {
    known_on: todayInBerlin(),
    responsible: place?.counsellor ?? me,
    deputy: place?.deputy ?? null,
    ...payload,
    remedy_until: remedyOf(row, place?.land ?? null),
  };
};

export const changedOutcome: UpdateFilter = async (payload, { keys }, { database }) => {
  const changes: Payload = { ...payload };
  delete changes['remedy_until'];
  if (!['result', 'notified_on', 'instructed', 'known_on'].some((field) => field in payload)) return changes;
  const [key, second] = keys;
  if (key === undefined || second !== undefined)
    throw invalidRow('id', 'Bitte einen Ausgang nach dem anderen ändern.', 'One outcome at a time.');
  const before = await first(
    database,
    rowSchema,
    'SELECT "case", referral, result, known_on::text, notified_on::text, instructed FROM outcomes WHERE id = ?',
    [key],
  );
  if (!before) return changes;
  const row = rowSchema.parse({ ...before, ...payload, case: before.case, referral: before.referral });
  checkDays(row);
  const place = await placeOf(database, row);
  return { ...changes, remedy_until: remedyOf(row, place?.land ?? null) };
};
