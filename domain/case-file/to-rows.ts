import { z } from 'zod';
import { LIST_COLUMNS, PERSON_COLUMNS, UNTICKED_LISTS, type Column } from './columns.ts';
import { toCells } from './partial-date-cells.ts';
import type { CaseRow, Cell } from './rows.ts';
import { caseFileSchema, type CaseFileInput } from './schema.ts';

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.object({ complete: z.boolean().default(false), rows: z.array(objectSchema) });

function valueAt(source: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (objectSchema.safeParse(at).data ?? {})[key], source);
}

function cells(source: unknown, columns: readonly Column[]): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const { name, path, partial } of columns) {
    const value = valueAt(source, path);
    if (value === undefined) continue;
    if (partial) {
      const { day, precision } = toCells(String(value));
      row[name] = day;
      if (precision) row[`${name}_precision`] = precision;
    } else row[name] = value as Cell;
  }
  return row;
}

function personRow(person: unknown): CaseRow {
  const row: Record<string, Cell> = cells(person, PERSON_COLUMNS);
  for (const [list, columns] of LIST_COLUMNS) {
    const value = valueAt(person, [list]);
    if (value === undefined) continue;
    const { complete, rows } = listSchema.parse(UNTICKED_LISTS.has(list) ? { rows: value } : value);
    if (!UNTICKED_LISTS.has(list)) row[`${list}_complete`] = complete;
    row[list] = rows.map((one) => cells(one, columns));
  }
  return row;
}

/**
 * A case file as one nested row: a single `POST /items/cases` writes the case, its people and their lists, or nothing.
 * `extra` adds what the case file does not hold, such as the number or the names.
 */
export function caseFileToRows(input: CaseFileInput, extra: CaseRow = {}): CaseRow {
  const file = caseFileSchema.parse(input);
  const links: Cell[] = [];
  if (file.partner) links.push({ role: 'partner', person: personRow(file.partner) });
  if (file.principal) links.push({ role: 'principal', person: personRow(file.principal) });
  for (const child of file.children?.rows ?? []) links.push({ role: 'child', person: personRow(child) });
  const { person: extraPerson, ...rest } = extra;
  return {
    ...(file.number === undefined ? {} : { number: file.number }),
    ...(file.land === undefined ? {} : { land: file.land }),
    ...(file.relation_to_principal === undefined ? {} : { relation_to_principal: file.relation_to_principal }),
    partner_known_none: file.partner === null,
    principal_known_none: file.principal === null,
    children_complete: file.children?.complete ?? false,
    person: { ...personRow(file.person), ...objectSchema.parse(extraPerson ?? {}) } as CaseRow,
    family_links: links,
    ...rest,
  };
}
