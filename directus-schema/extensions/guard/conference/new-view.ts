import { z } from 'zod';
import { CASE_QUERY } from '../../../../domain/case-file/case-query.ts';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import { caseFileSchema, type CaseFile } from '../../../../domain/case-file/schema.ts';
import { CATEGORIES, type Category } from '../../../../domain/consent/categories.ts';
import { checkConsent } from '../../../../domain/consent/check-consent.ts';
import { disclosedFacts } from '../../../../domain/conference/disclosed-facts.ts';
import type { StepSide } from '../../../../domain/referral/vocabulary.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { bestConsent } from '../referral/consent-rows.ts';
import type { Context, CreateFilter, Database, Payload, Schema, Services } from '../directus.ts';
import { foreignRow, GuardError, humanRequired, invalidRow } from '../errors.ts';
import { checkPartners } from '../referral/partners.ts';
import { OPEN_RELATIVES } from '../open-relatives.ts';
import { first } from '../query.ts';
import { readReferral, sideOf, type ReferralRow } from '../referral/referral-row.ts';
import { targetKey } from '../target-key.ts';
import { conferenceConsent } from './conference-consent.ts';
import { lawForFacts } from './law-for-facts.ts';
import { lockConference, lockItem, readItem } from './read-item.ts';
import { writeDifferences } from './write-differences.ts';

const wishSchema = z.strictObject({ item: z.string(), categories: z.array(z.enum(CATEGORIES)).min(1).nullish() });

const dossierSchema = z.object({
  content: z.object({ case_file: z.unknown() }).nullable(),
  categories: z.array(z.enum(CATEGORIES)),
});

type File = { readonly caseFile: CaseFile; readonly allowed: readonly Category[] };

/** The counselling side shows its dossier: what the authority was given, and no more than the person agreed to discuss. */
async function dossierOf(database: Database, referral: ReferralRow, agreed: readonly Category[]): Promise<File> {
  const dossier = await first(
    database,
    dossierSchema,
    'SELECT CASE WHEN unreadable_on IS NULL THEN content END AS content, categories FROM dossiers WHERE referral = ?',
    [referral.id],
  );
  if (!dossier?.content)
    throw new GuardError(422, 'DOSSIER_UNREADABLE', 'Das Dossier ist nicht mehr lesbar.', 'The dossier is unreadable.');
  return {
    caseFile: caseFileSchema.parse(dossier.content.case_file),
    allowed: dossier.categories.filter((one) => agreed.includes(one)),
  };
}

/** The authority shows its own file as it is now, as far as the return consent goes. */
async function ownFileOf(
  { ItemsService }: Services,
  { database, schema }: Context & { schema: Schema },
  referral: ReferralRow,
): Promise<File> {
  if (referral.recipient_case === null)
    throw invalidRow(
      'item',
      'Bitte zuerst den Eingang der Weiterleitung bestätigen.',
      'The referral is not received yet.',
    );
  const need = { discloser: referral.to_org, recipient: referral.from_org, purpose: 'return_information' } as const;
  let allowed: readonly Category[] | undefined;
  let reason = checkConsent(null, { ...need, categories: [], day: todayInBerlin() });
  for (const id of [referral.recipient_case, referral.case]) {
    const consent = id === null ? null : await bestConsent(database, { ...need, case: id });
    if (!consent) continue;
    reason = checkConsent(consent, { ...need, categories: [], day: todayInBerlin() });
    if (reason === null) allowed = consent.categories;
    if (allowed) break;
  }
  if (!allowed)
    throw new GuardError(
      422,
      reason?.code ?? 'CONSENT_MISSING',
      `Rück-Einwilligung: ${reason?.de ?? ''}`,
      `Return consent: ${reason?.en ?? ''}`,
      { field: 'item' },
    );
  const cases = new ItemsService('cases', { knex: database, schema, accountability: null });
  const row = await cases.readOne(referral.recipient_case, { fields: CASE_QUERY, deep: OPEN_RELATIVES });
  return { caseFile: caseFileFromRows(row), allowed };
}

function readWish(payload: Payload): z.infer<typeof wishSchema> {
  const parsed = wishSchema.safeParse({ ...payload, item: targetKey(payload['item'], 'id') ?? undefined });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'item'));
  throw invalidRow(
    field,
    field === 'categories'
      ? 'Bitte nur bekannte Arten von Angaben ankreuzen.'
      : `„${field}“ setzt die Software selbst.`,
    `"${field}" is missing, invalid or set by the guard.`,
  );
}

const AGREED: Readonly<Record<StepSide, string>> = {
  sender: 'die Einwilligung in die Fallbesprechung zusammen mit dem Dossier',
  recipient: 'die Rück-Einwilligung',
};

/**
 * A side discloses its view of a case for the conference: a person does it, the facts come from its own file, and only the
 * categories that the consent for this direction names are ever read. Once both have, the differences are written.
 */
export function newView(services: Services, getSchema: () => Promise<Schema>): CreateFilter {
  return async (payload, _meta, given) => {
    const context = { ...given, schema: given.schema ?? (await getSchema()) };
    const { database } = context;
    const wish = readWish(payload);
    const actor = await actorOf(context);
    const seen = await readItem(database, wish.item);
    const referral = seen && (await readReferral(database, seen.referral, false));
    const side = referral && sideOf(actor, referral);
    if (!seen || !referral || !side) throw foreignRow('item');
    if (actor.service)
      throw humanRequired('Was eine Seite offenlegt, bestimmt ein Mensch. Ein Dienstkonto darf das nicht.');
    await checkPartners(database, referral.cooperation, 'referral', referral.from_org, referral.to_org);
    const { consent } = await conferenceConsent(database, referral, [todayInBerlin()]);
    const conference = await lockConference(database, seen.conference);
    if (!conference) throw foreignRow('item');
    const { caseFile, allowed } =
      side === 'sender'
        ? await dossierOf(database, referral, consent.categories)
        : await ownFileOf(services, context, referral);
    const categories = wish.categories ?? allowed;
    const beyond = categories.filter((one) => !allowed.includes(one));
    if (beyond.length > 0 || categories.length === 0)
      throw new GuardError(
        422,
        'CONSENT_TOO_NARROW',
        `So weit reicht ${AGREED[side]} nicht. Bitte weniger ankreuzen oder mit der Person erneuern.`,
        `Not covered: ${beyond.join(', ') || 'anything'}.`,
        { field: 'categories' },
      );
    // Consents first, the item second: the same order as a withdrawal.
    const item = await lockItem(database, seen.id);
    if (!item) throw foreignRow('item');
    if (item.recorded_at !== null)
      throw new GuardError(
        422,
        'RECORDED',
        'Die Niederschrift ist festgehalten: es wird nichts mehr offengelegt.',
        'Recorded.',
        { field: 'item' },
      );
    if (item.state !== 'on_agenda' && item.state !== 'minutes')
      throw invalidRow('item', 'Dieser Fall steht nicht auf der Tagesordnung.', 'The item is not on the agenda.');
    const law = await lawForFacts(database, referral.to_org);
    const content = disclosedFacts({ caseFile, categories, ...law, asOf: conference.held_on });
    await database.raw('DELETE FROM conference_views WHERE item = ? AND side = ?', [seen.id, side]);
    await writeDifferences(database, seen.id, side, content, law.factDefinitions);
    return {
      item: seen.id,
      referral: referral.id,
      side,
      categories,
      content,
      disclosed_at: new Date().toISOString(),
    };
  };
}
