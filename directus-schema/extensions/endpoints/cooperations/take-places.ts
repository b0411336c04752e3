import { z } from 'zod';
import { keyOfName } from '../../../../domain/cooperation/key-of-name.ts';
import { PARTNER_ROLES, type PartnerRole } from '../../../../domain/cooperation/vocabulary.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError, invalidRow } from '../../guard/errors.ts';
import { query } from '../../guard/query.ts';
import type { CopyParts } from './copy-parts.ts';
import type { CopyWish } from './copy-wish.ts';

const KIND: Readonly<Record<PartnerRole, string>> = {
  counselling: 'counselling',
  social_work: 'counselling',
  abh: 'abh',
  coordinator: 'coordination',
};

const placeSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  part_of: z.string().nullable(),
  role: z.enum(PARTNER_ROLES),
  fallback: z.boolean().nullable(),
});

/** A partner of the copy. `before` is the organisation whose place in the source it takes. */
export type TakenPlace = {
  readonly before: string;
  readonly organisation: string;
  readonly role: PartnerRole;
  readonly place: string | null;
  readonly fallback: boolean;
};

async function freeKey(database: Database, name: string): Promise<string> {
  const key = keyOfName(name).replaceAll('_', '-');
  const taken = await query(database, z.object({ key: z.string() }), 'SELECT key FROM organisations WHERE key LIKE ?', [
    `${key}%`,
  ]);
  const known = new Set(taken.map((one) => one.key));
  for (let turn = 1; ; turn += 1) {
    const wanted = turn === 1 ? key : `${key}-${turn}`;
    if (!known.has(wanted)) return wanted;
  }
}

/** Whether Directus itself refused, in English; a refusal of the guard says in German what it is about. */
const refusedBySystem = (error: unknown): boolean =>
  !(error instanceof GuardError) && z.object({ code: z.literal('FORBIDDEN') }).safeParse(error).success;

const madeByOperator = (name: string): GuardError =>
  new GuardError(
    403,
    'FORBIDDEN',
    `Eine Organisation „${name}“ gibt es noch nicht, und neue legt nur der Betrieb an. Bitte den Namen einer vorhandenen genau so eintragen, wie er unter „Organisationen“ steht, oder den Betrieb bitten, die neue anzulegen.`,
    'New organisations are made by the operator; existing ones are taken by their name.',
    { field: 'partners' },
  );

/**
 * The organisations that take the places of the source's partners: known ones by their name, the others new, an ABH before
 * the social work that is part of it. @throws GuardError when a place is not of the source or is taken twice.
 */
export async function takePlaces(
  { services, database, schema, accountability }: CopyParts,
  source: string,
  wish: CopyWish,
): Promise<readonly TakenPlace[]> {
  const places = await query(
    database,
    placeSchema,
    `SELECT p.id, p.organisation, o.part_of, p.role, p.fallback FROM cooperation_partners p
     JOIN organisations o ON o.id = p.organisation WHERE p.cooperation = ? ORDER BY o.part_of IS NOT NULL, p.id`,
    [source],
  );
  const unknown = wish.partners.find(({ instead_of: id }) => !places.some((place) => place.id === id));
  if (unknown || new Set(wish.partners.map(({ instead_of: id }) => id)).size !== wish.partners.length)
    throw invalidRow(
      'partners',
      'Bitte die Beteiligten der Vorlage je einmal ersetzen. Hat sich die Vorlage geändert, die Seite neu laden.',
      'A place is not one of the source, or is taken twice.',
    );
  const organisations = new services.ItemsService('organisations', { knex: database, schema, accountability });
  const taken: TakenPlace[] = [];
  for (const place of places) {
    const wanted = wish.partners.find(({ instead_of: id }) => id === place.id);
    if (!wanted) continue;
    const known = await query(
      database,
      z.object({ id: z.string(), kind: z.string() }),
      'SELECT id, kind FROM organisations WHERE lower(name) = lower(?) LIMIT 2',
      [wanted.name],
    );
    if (known.length > 1 || (known[0] && known[0].kind !== KIND[place.role]))
      throw invalidRow(
        'partners',
        `„${wanted.name}“ ist nicht eindeutig oder eine Organisation anderer Art. Bitte einen anderen Namen eintragen.`,
        'The name is ambiguous, or the organisation is of another kind.',
      );
    const organisation =
      known[0]?.id ??
      (await organisations
        .createOne({
          key: await freeKey(database, wanted.name),
          name: wanted.name,
          kind: KIND[place.role],
          land: wish.land ?? null,
          place: wanted.place ?? null,
          bound_to_secrecy: place.role !== 'abh',
          part_of: taken.find(({ before }) => before === place.part_of)?.organisation ?? null,
        })
        .catch((error: unknown) => {
          throw refusedBySystem(error) ? madeByOperator(wanted.name) : error;
        }));
    taken.push({
      before: place.organisation,
      organisation,
      role: place.role,
      place: wanted.place ?? null,
      fallback: place.fallback ?? false,
    });
  }
  return taken;
}
