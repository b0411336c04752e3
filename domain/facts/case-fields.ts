import { z } from 'zod';
import { LIST_COLUMNS, PERSON_COLUMNS, type Column } from '../case-file/columns.ts';
import { caseFileSchema } from '../case-file/schema.ts';
import { partialDateSchema } from '../time/partial-date.ts';
import type { FactType } from './definition.ts';

/** What a field of the case file holds; `codes` is a list of codes, from which only `member` makes a fact. */
export type CaseField = { readonly type: FactType | 'codes'; readonly options?: readonly string[] };
export type CaseFields = ReadonlyMap<string, CaseField>;

const enumOf = (schema: z.ZodTypeAny): readonly string[] | undefined =>
  schema instanceof z.ZodEnum ? (schema.options as string[]) : undefined;

function fieldOf(name: string, schema: z.ZodTypeAny): CaseField {
  if (schema === partialDateSchema) return { type: 'date' };
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  if (schema instanceof z.ZodNumber) return { type: name.endsWith('_cents') ? 'cents' : 'integer' };
  if (schema instanceof z.ZodArray) return { type: 'codes', options: enumOf(schema.element as z.ZodTypeAny) ?? [] };
  const options = enumOf(schema);
  return options ? { type: 'text', options } : { type: 'text' };
}

const fieldsOf = (columns: readonly Column[]): [string, CaseField][] =>
  columns.map(({ path, schema }) => [path.join('.'), fieldOf(path.at(-1) ?? '', schema)]);

/** How far something is proven, and the tick, are no statements that a fact could repeat. */
const isStatement = ([path]: [string, CaseField]): boolean => !/(^|\.)(evidence|nothing_known)$/.test(path);

/** The statements of the case file about a person by dotted path, read off its schema. */
export const STATEMENTS: CaseFields = new Map([
  ...fieldsOf(PERSON_COLUMNS).filter(isStatement),
  // A statement of the case that holds for everybody in it.
  ['relation_to_principal', fieldOf('', caseFileSchema.shape.relation_to_principal.unwrap())],
]);

/** Fields of the rows of each list of the case file. Findings decide criteria and are no facts. */
export const LIST_FIELDS: ReadonlyMap<string, CaseFields> = new Map(
  [...LIST_COLUMNS]
    .filter(([list]) => list !== 'findings')
    .map(([list, columns]) => [list, new Map(fieldsOf(columns))]),
);
