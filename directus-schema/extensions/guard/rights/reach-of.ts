import { z } from 'zod';
import type { Database, Schema } from '../directus.ts';
import { query } from '../query.ts';
import { personRows, type Rows } from './person-rows.ts';

const idSchema = z.object({ id: z.string() });

/** What one erasure takes: the rows, and what of other people's files leans on them. */
export type Reach = {
  readonly rows: Rows;
  /** The person and relatives who are in the file only because of this person's cases. */
  readonly persons: readonly string[];
  /** Cases of other people in which the person is a relative: they stay, what a check read of this person does not. */
  readonly linkedCases: readonly string[];
};

const merge = (all: readonly Rows[]): Rows => {
  const merged = new Map<string, Set<string>>();
  for (const rows of all)
    for (const [collection, ids] of rows) merged.set(collection, new Set([...(merged.get(collection) ?? []), ...ids]));
  return merged;
};

/**
 * The reach of a person in the file of one office. Relatives without a case of their own whom nobody else's case names go
 * with the person: the purpose for which they were stored ends with it (Art. 5 Abs. 1 lit. e DSGVO).
 */
export async function reachOf(
  parts: { database: Database; schema: Schema },
  office: string,
  person: string,
): Promise<Reach> {
  const { database } = parts;
  const alone = await query(
    database,
    idSchema,
    `SELECT DISTINCT l.person AS id FROM family_links l JOIN cases c ON c.id = l."case"
     WHERE c.person = ? AND c.organisation = ? AND l.person <> ?
       AND NOT EXISTS (SELECT 1 FROM cases o WHERE o.person = l.person)
       AND NOT EXISTS (SELECT 1 FROM family_links k JOIN cases o ON o.id = k."case"
         WHERE k.person = l.person AND o.person <> ?)`,
    [person, office, person, person],
  );
  const persons = [person, ...alone.map(({ id }) => id)];
  const all: Rows[] = [];
  for (const one of persons) all.push(await personRows(parts, office, one));
  const linked = await query(
    database,
    idSchema,
    `SELECT DISTINCT c.id FROM family_links l JOIN cases c ON c.id = l."case"
     WHERE l.person = ANY (?) AND NOT c.person = ANY (?)`,
    [persons, persons],
  );
  return { rows: merge(all), persons, linkedCases: linked.map(({ id }) => id) };
}
