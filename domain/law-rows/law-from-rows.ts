import { z } from 'zod';
import type { RuleVersion } from '../law/rule-version.ts';
import { BASIS_IDS, criterionSchema, LEGAL_EFFECTS, type Criterion } from '../law/schema.ts';
import { textOf } from './flat-text.ts';

const rowSchema = z.record(z.string(), z.unknown());
type Row = z.infer<typeof rowSchema>;
const rowsSchema = z.array(rowSchema).nullish();

const versionSchema = z
  .object({
    id: z.string(),
    basis: rowSchema,
    valid_from: z.string(),
    valid_to: z.string().nullish(),
    amending_act: z.string(),
    legal_effect: z.enum(LEGAL_EFFECTS),
    criteria: z.array(rowSchema.and(z.object({ key: z.string(), sort: z.number().nullish() }))),
  })
  .passthrough();

/** What the filter builder leaves behind when it was opened and nothing was chosen. */
function isEmptyCondition(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const parts = Object.entries(rowSchema.parse(value));
  return (
    parts.length === 0 || parts.every(([key, list]) => /^_(and|or)$/.test(key) && Array.isArray(list) && !list.length)
  );
}

/** Drops what is empty: an empty cell and an absent part mean the same. */
const present = (parts: Row): Row =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

const conditionOf = (value: unknown): unknown => (isEmptyCondition(value) ? undefined : value);

function deviationOf(row: Row): unknown {
  if (!row['deviation_citation']) return undefined;
  return present({ citation: row['deviation_citation'], note: textOf(row, 'deviation_note') });
}

const alternativeOf = (row: Row): Row =>
  present({
    key: row['key'],
    title: textOf(row, 'title'),
    binding: row['binding'],
    citation: row['citation'],
    condition: conditionOf(row['condition']),
    ref: row['ref'],
    deviation: deviationOf(row),
    evidence: row['evidence'] ?? [],
  });

const exceptionOf = (row: Row): Row =>
  present({
    effect: row['effect'],
    citation: row['citation'],
    condition: conditionOf(row['condition']),
    note: textOf(row, 'note'),
  });

/** What a row means, in the shape of a criterion of the law files; not checked yet. */
export function rawCriterion(row: Row): Row {
  const alternatives = rowsSchema.parse(row['alternatives']) ?? [];
  const exceptions = rowsSchema.parse(row['exceptions']) ?? [];
  return present({
    key: row['key'],
    title: textOf(row, 'title'),
    citation: row['citation'],
    binding: row['binding'],
    subject: row['subject'] ?? 'self',
    applies_when: conditionOf(row['applies_when']),
    condition: conditionOf(row['condition']),
    alternatives: alternatives.length ? alternatives.map(alternativeOf) : undefined,
    ref: row['ref'],
    exceptions: exceptions.map(exceptionOf),
    deviation: deviationOf(row),
    evidence: row['evidence'] ?? [],
    if_missing: textOf(row, 'if_missing'),
    note: textOf(row, 'note'),
  });
}

/**
 * A criterion from its row.
 * @throws Error naming version, criterion and field when staff left it in a form that cannot be evaluated.
 */
export function criterionFromRow(row: Row, version: string): Criterion {
  const parsed = criterionSchema.safeParse(rawCriterion(row));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${version}, criterion ${String(row['key'])}: ${issue?.path.join('.')} ${issue?.message}`);
}

/** The law as staff have it now, from the answer of `GET /items/rule_versions` with the fields of `LAW_QUERY`. */
export function lawFromRows(rows: unknown): RuleVersion[] {
  return z
    .array(versionSchema)
    .parse(rows)
    .map((row) => ({
      basis: z.enum(BASIS_IDS).parse(row.basis['id']),
      version: row.id,
      title: textOf(row.basis, 'title') ?? { de: row.id, en: row.id },
      citation: z.string().parse(row.basis['citation']),
      valid_from: row.valid_from,
      valid_to: row.valid_to ?? undefined,
      amending_act: row.amending_act,
      legal_effect: row.legal_effect,
      permit: textOf(row, 'permit') ?? { de: row.id, en: row.id },
      note: textOf(row, 'note'),
      criteria: [...row.criteria]
        .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0) || (a.key < b.key ? -1 : 1))
        .map((criterion) => criterionFromRow(criterion, row.id)),
    }))
    .sort((a, b) => (a.version < b.version ? -1 : 1));
}
