import { z } from 'zod';
import { FAMILY_ROLE } from '../../collections/vocabulary/statements.ts';
import { LEGAL_BASIS, OUTCOME } from '../../collections/vocabulary/law.ts';
import { inWords, type Choices } from './in-words.ts';

/** What the form calls a field, and its choices in words. */
export type FieldWords = { readonly name: string; readonly choices: Choices };
export type Lookup = (collection: string, field: string) => FieldWords | undefined;
export type Line = { readonly label: string; readonly text: string };
export type Section = { readonly title: string; readonly lines: readonly Line[] };

const listSchema = z.object({ complete: z.boolean().optional(), rows: z.array(z.record(z.string(), z.unknown())) });
const objectSchema = z.record(z.string(), z.unknown());
const contentSchema = z.object({
  name: z.record(z.string(), z.string().nullable()).optional(),
  case_file: z.object({
    person: objectSchema,
    partner: objectSchema.nullish(),
    principal: objectSchema.nullish(),
    children: listSchema.optional(),
  }),
  assessments: z
    .array(
      z.object({
        basis: z.string(),
        as_of: z.string().nullable(),
        outcome: z.string().nullable(),
        summary: z.string().nullable(),
      }),
    )
    .optional(),
});

const wordOf = (labels: Readonly<Record<string, readonly [string, string]>>, key: string): string =>
  labels[key]?.[0] ?? key;

function line(lookup: Lookup, collection: string, field: string, value: unknown): Line[] {
  if (value === null || value === undefined || value === '') return [];
  const known = lookup(collection, field);
  return [{ label: known?.name ?? field, text: inWords(field, value, known?.choices ?? new Map()) }];
}

function list(lookup: Lookup, name: string, value: z.infer<typeof listSchema>, whose: string): Section {
  const rows = value.rows.map((row, at) => ({
    label: `${at + 1}.`,
    text: Object.entries(row)
      .flatMap(([field, cell]) => line(lookup, name, field, cell))
      .map((one) => `${one.label}: ${one.text}`)
      .join(' · '),
  }));
  const none = value.complete ? 'keine' : 'nichts eingetragen';
  const complete =
    value.complete === undefined ? '' : value.complete ? ' (vollständig erfasst)' : ' (nicht vollständig erfasst)';
  return {
    title: `${whose}${lookup('persons', name)?.name ?? name}${complete}`,
    lines: rows.length ? rows : [{ label: '', text: none }],
  };
}

function person(lookup: Lookup, file: Readonly<Record<string, unknown>>, whose: string): Section[] {
  const basics: Line[] = [];
  const others: Section[] = [];
  for (const [key, value] of Object.entries(file)) {
    const asList = listSchema.safeParse(Array.isArray(value) ? { rows: value } : value);
    const group = objectSchema.safeParse(value);
    if (asList.success) others.push(list(lookup, key, asList.data, whose));
    else if (group.success)
      others.push({
        title: whose + (lookup('persons', key)?.name ?? key),
        lines: Object.entries(group.data).flatMap(([part, cell]) => line(lookup, 'persons', `${key}_${part}`, cell)),
      });
    else basics.push(...line(lookup, 'persons', key, value));
  }
  return [{ title: `${whose}Angaben zur Person`, lines: basics }, ...others].filter((one) => one.lines.length > 0);
}

/** The frozen copy in the words of the forms: what a clerk reads before receiving it. */
export function describeDossier(content: unknown, lookup: Lookup): Section[] {
  const { name, case_file: file, assessments } = contentSchema.parse(content);
  const named = Object.entries(name ?? {}).flatMap(([field, value]) => line(lookup, 'persons', field, value));
  const relatives = (['partner', 'principal'] as const).flatMap((role) => {
    const one = file[role];
    const title = wordOf(FAMILY_ROLE.labels, role);
    if (one === null) return [{ title, lines: [{ label: '', text: 'keine' }] }];
    return one === undefined ? [] : person(lookup, one, `${title}: `);
  });
  const children = (file.children?.rows ?? []).flatMap((child, at) =>
    person(lookup, child, `${wordOf(FAMILY_ROLE.labels, 'child')} ${at + 1}: `),
  );
  const checks = (assessments ?? []).map((one) => ({
    label: wordOf(LEGAL_BASIS.labels, one.basis),
    text: [one.outcome === null ? '' : wordOf(OUTCOME.labels, one.outcome), one.summary ?? '']
      .filter(Boolean)
      .join(': '),
  }));
  return [
    ...(named.length ? [{ title: 'Name', lines: named }] : []),
    ...person(lookup, file.person, ''),
    ...relatives,
    ...children,
    ...(checks.length ? [{ title: 'Bestätigte Prüfungen der abgebenden Organisation', lines: checks }] : []),
  ];
}
