import { z } from 'zod';
import { absences } from './absences.ts';
import { applications } from './applications.ts';
import { cases } from './cases.ts';
import { certificates } from './certificates.ts';
import { education } from './education.ts';
import { employments } from './employments.ts';
import type { CollectionSpec, FieldSpec, Label } from './kit/types.ts';
import { offences } from './offences.ts';
import { persons } from './persons.ts';
import { residencePeriods } from './residence-periods.ts';

/** A value to choose; the text may be `$t:` and a translation key. */
export type WordedChoice = { readonly value: string; readonly text: string };

/** What the forms call a field of the case file, the block it stands in, and its choices. */
export type CaseWord = { readonly label: Label; readonly group?: Label; readonly choices: readonly WordedChoice[] };

const LISTS = [residencePeriods, absences, applications, employments, education, certificates, offences];

const translationsSchema = z.array(z.object({ translation: z.string() })).min(1);
const choicesSchema = z.object({ choices: z.array(z.object({ value: z.string(), text: z.string() })) });

function labelOf({ field, meta }: FieldSpec): Label {
  const [de, en] = translationsSchema.safeParse(meta['translations']).data ?? [];
  return [de?.translation ?? field, en?.translation ?? field];
}

function wordIn(spec: CollectionSpec, name: string): CaseWord | undefined {
  const field = spec.fields.find((one) => one.field === name);
  if (!field) return undefined;
  const group = spec.fields.find((one) => one.field === field.meta['group']);
  const choices = choicesSchema.safeParse(field.meta['options']).data?.choices ?? [];
  return { label: labelOf(field), choices, ...(group ? { group: labelOf(group) } : {}) };
}

/** A statement about a person by its dotted path, or a list by its name. */
export const statementWord = (path: string): CaseWord | undefined =>
  wordIn(persons, path.replaceAll('.', '_')) ?? wordIn(cases, path);

/** A field of the rows of a list. */
export const listFieldWord = (list: string, field: string): CaseWord | undefined => {
  const spec = LISTS.find((one) => one.name === list);
  return spec && wordIn(spec, field);
};
