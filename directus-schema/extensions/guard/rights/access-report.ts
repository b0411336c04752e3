import { z } from 'zod';
import type { AccessReport, ReportSection } from '../../../../domain/rights/access-report.ts';
import { saidValue, type FieldWords } from '../../../../domain/rights/said-value.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../directus.ts';
import { first } from '../query.ts';
import { formWords, type FormWords } from './form-words.ts';
import { namedTargets } from './named-targets.ts';
import { personRows } from './person-rows.ts';
import { recipientsOf } from './recipients-of.ts';
import { reportRows, type StoredRow } from './report-rows.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/** Columns that say nothing to a reader: they are in the data, not in the text. */
const SILENT = new Set([
  'id',
  'organisation',
  'sort',
  'once',
  'step_key',
  'result_hash',
  'code_hash',
  'hash',
  'previous_hash',
]);

async function section(
  { database, schema }: Parts,
  words: FormWords,
  collection: string,
  rows: readonly StoredRow[],
): Promise<ReportSection> {
  const fields = Object.keys(rows[0] ?? {}).filter((field) => !SILENT.has(field));
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const field of fields) {
    const related = schema.relations.find((one) => one.collection === collection && one.field === field);
    if (related?.related_collection === null || related === undefined) continue;
    const ids = [...new Set(rows.map((row) => row[field]).filter((id) => id !== null))].map(String);
    names.set(field, await namedTargets(database, related.related_collection, ids));
  }
  const typeOf = (field: string): string =>
    z.object({ type: z.string() }).catch({ type: 'string' }).parse(schema.collections[collection]?.fields[field]).type;
  const wordsOf = (field: string): FieldWords => ({
    ...(words.fields.get(`${collection}.${field}`) ?? { label: field, choices: new Map(), columns: new Map() }),
    type: typeOf(field),
  });
  return {
    collection,
    title: words.titles.get(collection) ?? collection,
    rows: rows.map((row) => ({
      values: fields.flatMap((field) => {
        const target = names.get(field);
        const said = target ? (target.get(String(row[field])) ?? null) : saidValue(row[field], wordsOf(field));
        return said === null ? [] : [{ field, label: wordsOf(field).label, said }];
      }),
    })),
  };
}

const headSchema = z.object({
  name: z.string(),
  place: z.string().nullable(),
  kind: z.string(),
  person: z.string().nullable(),
  delete_on: z.string().nullable(),
  restricted: z.string().nullable(),
});

/** What an office stores about a person, complete: made from the relations and labels that Directus knows now. */
export async function accessReport(
  parts: Parts,
  caller: Accountability,
  office: string,
  person: string,
): Promise<{ readonly report: AccessReport; readonly purpose: 'authority' | 'counselling' }> {
  const { database } = parts;
  const rows = await personRows(parts, office, person);
  const stored = await reportRows(parts, caller, person, rows);
  const words = await formWords(database, [...stored.keys(), 'consents']);
  const head = await first(
    database,
    headSchema,
    `SELECT o.name, o.place, o.kind, trim(concat_ws(' ', p.first_name, p.last_name)) AS person,
       to_char(p.restricted_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS restricted,
       (SELECT max(c.delete_on)::text FROM cases c WHERE c.person = p.id) AS delete_on
     FROM persons p JOIN organisations o ON o.id = p.organisation WHERE p.id = ?`,
    [person],
  );
  const category = words.fields.get('consents.categories')?.choices;
  const recipients = await recipientsOf(database, office, rows, (one) => category?.get(one) ?? one);
  const sections: ReportSection[] = [];
  for (const [collection, list] of stored) sections.push(await section(parts, words, collection, list));
  const delete_on = head?.delete_on ?? null;
  return {
    purpose: head?.kind === 'abh' ? 'authority' : 'counselling',
    report: {
      made_on: todayInBerlin(),
      person,
      name: head?.person ?? '',
      controller: { name: head?.name ?? '', place: head?.place ?? null },
      recipients: recipients.map(({ id: _id, ...one }) => one),
      retention: {
        delete_on,
        said: delete_on
          ? `Ihre Daten werden am ${germanDay(delete_on)} von selbst gelöscht.`
          : 'Solange Ihr Fall offen ist, und danach bis zum Ende der Aufbewahrungsfrist dieser Stelle; dann löscht die Software sie von selbst.',
      },
      restricted: head?.restricted ?? null,
      sections: sections.filter((one) => one.rows.some(({ values }) => values.length > 0)),
      data: Object.fromEntries(stored),
    },
  };
}
