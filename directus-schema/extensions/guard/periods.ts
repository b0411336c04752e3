import { z } from 'zod';
import type { Context, CreateFilter, Database, Payload, Schema, Services, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { mustSee } from './must-see.ts';
import { first } from './query.ts';

export const WITH_PERIODS = ['residence_periods', 'absences', 'employments', 'education'] as const;

const periodSchema = z.object({
  person: z.string(),
  from: z.string().nullable(),
  from_precision: z.string().nullable(),
  to: z.string().nullable(),
  to_precision: z.string().nullable(),
  status: z.string().nullish(),
});
type Period = z.infer<typeof periodSchema>;

/** First and last day that a half-known date can mean, as SQL over its two columns. */
const endOf = (name: string): string =>
  `CASE coalesce("${name}_precision", 'day') WHEN 'year' THEN ("${name}" + interval '1 year - 1 day')::date
    WHEN 'month' THEN ("${name}" + interval '1 month - 1 day')::date ELSE "${name}" END`;

const LENGTH: Readonly<Record<string, number>> = { year: 366, month: 31 };

function reversed({ from, to, to_precision }: Period): boolean {
  if (from === null || to === null) return false;
  const slack = LENGTH[to_precision ?? ''] ?? 0;
  return Date.parse(to) + slack * 86_400_000 < Date.parse(from);
}

async function check(database: Database, collection: string, key: string | null, period: Period): Promise<void> {
  if (reversed(period))
    throw invalidRow(
      'to',
      'Der Zeitraum endet, bevor er beginnt. Bitte „Von“ und „Bis“ prüfen.',
      'The period ends before it starts.',
    );
  if (collection !== 'residence_periods' || period.from === null) return;
  // Two surely overlap when even the shortest reading of their dates does; the same status twice contradicts nothing.
  const found = await first(
    database,
    z.object({ one: z.number() }),
    `WITH mine AS (SELECT ?::date AS "from", ?::text AS from_precision, ?::date AS "to")
     SELECT 1 AS one FROM residence_periods r, mine m
     WHERE r.person = ? AND r.id::text <> ? AND r.status <> ?
       AND ${endOf('from').replaceAll('"from', 'r."from')} <= coalesce(m."to", 'infinity')
       AND ${endOf('from').replaceAll('"from', 'm."from').replaceAll('m."from_precision"', 'm.from_precision')} <= coalesce(r."to", 'infinity')
     LIMIT 1`,
    [period.from, period.from_precision, period.to, period.person, key ?? '', period.status ?? ''],
  );
  if (found)
    throw invalidRow(
      'from',
      'Dieser Zeitraum überschneidet sich mit einem, in dem ein anderer Status eingetragen ist. Eine Person hat an einem Tag genau einen Status. Bitte „Von“ und „Bis“ beider Zeiträume prüfen.',
      'The period overlaps with another one of the same person with another status.',
    );
}

const column = (payload: Payload, before: Period | null, name: keyof Period): string | null => {
  const value = name in payload ? payload[name] : before?.[name];
  return typeof value === 'string' && value !== ''
    ? value.slice(0, name === 'from' || name === 'to' ? 10 : undefined)
    : null;
};

const periodOf = (payload: Payload, before: Period | null): Period | null => {
  const person = column(payload, before, 'person');
  if (person === null) return null;
  return {
    person,
    from: column(payload, before, 'from'),
    from_precision: column(payload, before, 'from_precision'),
    to: column(payload, before, 'to'),
    to_precision: column(payload, before, 'to_precision'),
    status: column(payload, before, 'status'),
  };
};

/** The operator's import, and the copy of a dossier, come in as they are: the check names what contradicts itself. */
const isImport = ({ accountability }: Context): boolean => accountability === null || accountability.admin;

/** Refuses what staff type and cannot be: a period that ends before it starts, two statuses on one day. */
export const checkNewPeriod =
  (services: Services, getSchema: () => Promise<Schema>): CreateFilter =>
  async (payload, { collection }, context) => {
    if (isImport(context)) return payload;
    await mustSee(collection, services, context, getSchema);
    const period = periodOf(payload, null);
    if (period) await check(context.database, collection, null, period);
    return payload;
  };

export const checkChangedPeriod =
  (services: Services, getSchema: () => Promise<Schema>): UpdateFilter =>
  async (payload, { collection, keys }, context) => {
    if (isImport(context)) return payload;
    await mustSee(collection, services, context, getSchema);
    const { database } = context;
    for (const key of keys) {
      const before = await first(
        database,
        periodSchema,
        `SELECT person, "from"::text, from_precision, "to"::text, to_precision${collection === 'residence_periods' ? ', status' : ''}
         FROM ?? WHERE id = ?`,
        [collection, key],
      );
      const period = before && periodOf(payload, before);
      if (period) await check(database, collection, key, period);
    }
    return payload;
  };
