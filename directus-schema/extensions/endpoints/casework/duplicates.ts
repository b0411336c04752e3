import { z } from 'zod';
import { duplicateFinder, type Likeness, type Name } from '../../../../domain/casework/duplicates.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';

export const personSchema = z.strictObject({
  /** The person asked about, if there is one already. */
  id: z.string().max(64).optional(),
  first_name: z.string().max(120).nullish(),
  last_name: z.string().max(120).nullish(),
  birth_date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}/)
    .max(32)
    .nullish(),
  birth_date_precision: z.enum(['day', 'month', 'year']).nullish(),
});

const rowSchema = z.object({
  id: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  birth_date: z.string().nullable(),
  birth_date_precision: z.string().nullable(),
  aliases: z
    .array(z.object({ first_name: z.string().nullable(), last_name: z.string().nullable() }))
    .nullable()
    .catch(null),
});

export type Found = {
  readonly id: string;
  readonly name: string;
  readonly birth: string | null;
  readonly likeness: Likeness;
  /** German, for staff. */
  readonly reason: string;
};

const nameOf = (row: { first_name?: string | null | undefined; last_name?: string | null | undefined }): Name => ({
  first: row.first_name ?? '',
  last: row.last_name ?? '',
});

const LENGTH: Readonly<Record<string, number>> = { month: 7, year: 4 };
const birthOf = (date: string | null | undefined, precision: string | null | undefined): string | null =>
  date ? date.slice(0, LENGTH[precision ?? ''] ?? 10) : null;

const REASONS: Readonly<Record<Likeness, string>> = {
  same: 'gleicher Name, gleicher Geburtstag',
  name: 'gleicher Name',
  sound: 'Name klingt ähnlich',
};

/** Enough to look at; a longer list says that the name is a common one. */
const SHOWN = 10;

/**
 * People of the caller's own office that may be this person, with the caller's own rights: whoever may not read persons finds
 * none. Merging stays with people.
 */
export async function findDuplicates(
  { services, database, schema }: { services: Services; database: Database; schema: Schema },
  accountability: Accountability,
  asked: z.infer<typeof personSchema>,
): Promise<Found[]> {
  const persons = new services.ItemsService('persons', { knex: database, schema, accountability });
  const rows = z.array(rowSchema).parse(
    await persons.readByQuery({
      fields: [
        'id',
        'first_name',
        'last_name',
        'birth_date',
        'birth_date_precision',
        'aliases.first_name',
        'aliases.last_name',
      ],
      deep: { aliases: { _limit: -1 } },
      limit: -1,
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const find = duplicateFinder(
    rows
      .filter(({ id }) => id !== asked.id)
      .map((row) => ({
        id: row.id,
        names: [nameOf(row), ...(row.aliases ?? []).map(nameOf)],
        birth: birthOf(row.birth_date, row.birth_date_precision),
      })),
  );
  const found = find({ names: [nameOf(asked)], birth: birthOf(asked.birth_date, asked.birth_date_precision) });
  return found.slice(0, SHOWN).map(({ id, likeness, swapped }) => {
    const row = byId.get(id);
    return {
      id,
      name: `${row?.last_name ?? ''}, ${row?.first_name ?? ''}`,
      birth: birthOf(row?.birth_date, row?.birth_date_precision),
      likeness,
      reason: `${REASONS[likeness]}${swapped ? ', Vor- und Nachname vertauscht' : ''}`,
    };
  });
}
