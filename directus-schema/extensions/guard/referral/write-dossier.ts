import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CASE_QUERY } from '../../../../domain/case-file/case-query.ts';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import { caseFileSchema } from '../../../../domain/case-file/schema.ts';
import { buildDossier } from '../../../../domain/referral/build-dossier.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { Context, Schema, Services } from '../directus.ts';
import { OPEN_RELATIVES } from '../open-relatives.ts';
import { query } from '../query.ts';

const nameSchema = z.object({
  person: z.object({
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    nationality: z.string().nullish(),
  }),
});

const assessmentSchema = z.object({
  basis: z.string(),
  as_of: z.string().nullable(),
  outcome: z.string().nullable(),
  summary: z.string().nullable(),
});

type Source = {
  readonly referral: string;
  readonly case: string;
  readonly consent: ConsentRow;
  readonly bases: readonly string[];
};

/** Reads the case as it is now and freezes what the consent names; the row is part of the referral's transaction. */
export async function writeDossier(
  { ItemsService }: Services,
  { database, schema }: Context & { schema: Schema },
  { referral, case: caseId, consent, bases }: Source,
): Promise<void> {
  const cases = new ItemsService('cases', { knex: database, schema, accountability: null });
  const names = ['person.first_name', 'person.last_name', 'person.nationality'];
  const row = await cases.readOne(caseId, { fields: [...CASE_QUERY, ...names], deep: OPEN_RELATIVES });
  const assessments = await query(
    database,
    assessmentSchema,
    `SELECT DISTINCT ON (basis) basis, as_of::text, outcome, summary FROM assessments
     WHERE "case" = ? AND confirmed AND (basis = ANY (?) OR cardinality(?::text[]) = 0) ORDER BY basis, created_at DESC`,
    [caseId, bases, bases],
  );
  const dossier = buildDossier(
    { name: nameSchema.parse(row).person, case_file: caseFileSchema.parse(caseFileFromRows(row)), assessments },
    consent.categories,
  );
  const content = JSON.stringify(dossier);
  await database.raw(
    `INSERT INTO dossiers (id, referral, categories, content, hash, built_at, readable_until)
     VALUES (gen_random_uuid(), ?, ?, ?, ?, now(), ?)`,
    [
      referral,
      JSON.stringify(consent.categories),
      content,
      createHash('sha256').update(content).digest('hex'),
      consent.valid_until,
    ],
  );
}
