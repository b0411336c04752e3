import { z } from 'zod';
import { rankPartners, type Ranking } from '../../../../domain/casework/rank-partners.ts';
import { LANES } from '../../../../domain/casework/vocabulary.ts';
import { checkConsent } from '../../../../domain/consent/check-consent.ts';
import { partnersOf } from '../../guard/casework/capacity.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';
import { foreignRow, invalidRow } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { bestConsent } from '../../guard/referral/consent-rows.ts';
import type { OfficeActor } from '../caller.ts';
import { mayRead } from '../may-read.ts';

export const allocationSchema = z.strictObject({
  /** false: only say who could. */
  propose: z.boolean().default(false),
  to_org: z.string().uuid().optional(),
  place: z.string().trim().max(120).optional(),
  language: z.string().trim().max(80).optional(),
  lane: z.enum(LANES).optional(),
});
type Wish = z.infer<typeof allocationSchema>;

/**
 * - `ranked`: nothing was asked for but the list; - `proposed`: an allocation waits for a person to confirm it;
 * - `consent_missing`: the person has not agreed to the recipient yet; - `stays`: the own office is the best;
 * - `nobody`: no partner has a place.
 */
export type Allocated = Ranking & {
  readonly outcome: 'ranked' | 'proposed' | 'consent_missing' | 'stays' | 'nobody';
  readonly to_org: string | null;
  readonly referral: string | null;
  /** German, for staff. */
  readonly reason: string;
};

const caseSchema = z.object({
  organisation: z.string(),
  cooperation: z.string().nullable(),
  lane: z.enum(LANES).nullable().catch(null),
  language: z.string().nullable(),
  place: z.string().nullable(),
});

/** Where the person lives nobody types twice: the place of the enquiry, or that of the responsible authority. */
const CASE = `SELECT c.organisation, c.cooperation, c.lane, p.language, coalesce(
    (SELECT e.place FROM enquiries e WHERE e."case" = c.id AND e.place IS NOT NULL LIMIT 1),
    (SELECT a.place FROM cooperation_partners a WHERE a.cooperation = c.cooperation AND a.organisation = c.responsible_abh
       AND a.place IS NOT NULL LIMIT 1)) AS place
  FROM cases c JOIN persons p ON p.id = c.person WHERE c.id::text = ?`;

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/**
 * Who could counsel this person, the best first, and on request the proposal: a referral of the process `allocation`, with
 * the caller's own rights and the consent of the person. A human offers it; the software never does.
 */
export async function allocate(
  parts: Parts,
  actor: OfficeActor,
  accountability: Accountability,
  id: string,
  wish: Wish,
): Promise<Allocated> {
  const { database } = parts;
  await mayRead(parts, accountability, 'cases', id, ['cooperation', 'lane']);
  const row = await first(database, caseSchema, CASE, [id]);
  if (row?.organisation !== actor.office) throw foreignRow('case');
  if (row.cooperation === null)
    throw invalidRow(
      'cooperation',
      'Bitte zuerst die Kooperation des Falls eintragen.',
      'The case has no cooperation.',
    );
  const ranking = rankPartners(await partnersOf(database, row.cooperation), {
    day: todayInBerlin(),
    place: wish.place ?? row.place,
    language: wish.language ?? row.language,
    lane: wish.lane ?? row.lane,
  });
  const answer = (
    outcome: Allocated['outcome'],
    reason: string,
    to: string | null,
    referral: string | null = null,
  ) => ({
    ...ranking,
    outcome,
    reason,
    to_org: to,
    referral,
  });
  if (wish.to_org !== undefined) refuseUnavailable(ranking, wish.to_org);
  const [best] = ranking.ranked.filter(({ organisation }) => wish.to_org === undefined || organisation === wish.to_org);
  if (!best) return answer('nobody', 'Zurzeit hat keine Stelle dieser Kooperation einen Platz.', null);
  if (!wish.propose) return answer('ranked', `${best.name}: ${best.reason}`, best.organisation);
  if (best.organisation === actor.office)
    return answer('stays', `Die eigene Stelle. ${best.reason}`, best.organisation);

  const consented = await firstConsented(database, id, actor.office, ranking, wish.to_org);
  if (!consented)
    return answer(
      'consent_missing',
      `${best.name}: ${best.reason} Es fehlt die Einwilligung der Person für die Zuteilung an diese Stelle.`,
      best.organisation,
    );
  const referrals = new parts.services.ItemsService('referrals', {
    knex: database,
    schema: parts.schema,
    accountability,
  });
  const referral = await referrals.createOne({
    case: id,
    to_org: consented.organisation,
    cooperation: row.cooperation,
    process: 'allocation',
  });
  return answer('proposed', `${consented.name}: ${consented.reason}`, consented.organisation, referral);
}

function refuseUnavailable({ ranked, notAvailable }: Ranking, to: string): void {
  if (ranked.some(({ organisation }) => organisation === to)) return;
  const reason = notAvailable.find(({ organisation }) => organisation === to)?.reason;
  throw invalidRow(
    'to_org',
    reason ?? 'Diese Stelle berät zurzeit nur, wenn keine andere einen Platz hat, oder gehört nicht zur Kooperation.',
    'The office cannot take this person today.',
  );
}

/** The person decides: of those that could, the best to which there is a consent. */
async function firstConsented(
  database: Database,
  caseId: string,
  discloser: string,
  { ranked }: Ranking,
  to: string | undefined,
): Promise<Ranking['ranked'][number] | null> {
  for (const one of ranked) {
    if (one.organisation === discloser || (to !== undefined && one.organisation !== to)) continue;
    const need = { discloser, recipient: one.organisation, purpose: 'allocation' } as const;
    const consent = await bestConsent(database, { ...need, case: caseId });
    if (checkConsent(consent, { ...need, categories: [], day: todayInBerlin() }) === null) return one;
  }
  return null;
}
