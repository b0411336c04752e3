import { z } from 'zod';
import { RESIDENCE_STATUSES } from '../../case-file/vocabulary.ts';
import { conditionSchema } from '../../eligibility/condition-schema.ts';
import { BASIS_IDS } from '../../law/schema.ts';
import { dayOf } from '../../time/calendar.ts';
import { LIST_FIELDS, STATEMENTS, type CaseField } from '../case-fields.ts';
import { asForm, type Beside, type Choice, type Form } from './form.ts';

type Type = CaseField['type'];
type OneOrMore = [string, ...string[]];

const choices = (values: readonly string[]): Choice[] => values.map((value) => ({ value }));
const labelled = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const isDay = (text: string): boolean => {
  try {
    return dayOf(text) > 0;
  } catch {
    return false;
  }
};

/** A fixed day, such as a key date. */
export const day = asForm(
  z.string().refine(isDay, {
    message: 'is no day of the calendar; write YYYY-MM-DD',
    params: { de: 'Diesen Tag gibt es nicht.' },
  }),
  { kind: 'day' },
);

const status: Form = { kind: 'several', of: 'residence_status', choices: choices(RESIDENCE_STATUSES) };

export const statuses = asForm(z.array(z.enum(RESIDENCE_STATUSES)), status);

export const someStatuses = asForm(z.array(z.enum(RESIDENCE_STATUSES)).min(1), status);

/** One value of a closed list of the case file. */
export const valueOf = <const Values extends readonly [string, ...string[]]>(of: string, values: Values) =>
  asForm(z.enum(values), { kind: 'one', of, choices: choices(values) });

/** Bases that an application can name. */
export const bases = asForm(z.array(z.enum(BASIS_IDS)).min(1), {
  kind: 'several',
  of: 'legal_basis',
  choices: choices(BASIS_IDS),
});

/** `25a` means every paragraph of § 25a. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  '25a': '§ 25a, alle Absätze',
  '25b': '§ 25b, alle Absätze',
  '104c': '§ 104c, alle Absätze',
  '19d': '§ 19d, alle Absätze',
};

export const basisOrParagraph = asForm(z.enum([...BASIS_IDS, ...Object.keys(PARAGRAPHS)]), {
  kind: 'one',
  of: 'legal_basis',
  choices: [...choices(BASIS_IDS), ...labelled(PARAGRAPHS)],
});

/** A statement of the case file about a person that holds one of these types. */
export function statement(...types: readonly Type[]) {
  const paths = [...STATEMENTS].filter(([, field]) => types.includes(field.type)).map(([path]) => path);
  return asForm(z.enum(paths as OneOrMore), { kind: 'one', of: 'statement', choices: choices(paths) });
}

export const anyStatement = statement('date', 'boolean', 'integer', 'percent', 'cents', 'text');

const LISTS = [...LIST_FIELDS.keys()];

/** One of these lists of the case file. */
export const listOf = (...lists: readonly string[]) =>
  asForm(z.enum(lists as OneOrMore), { kind: 'one', of: 'list', choices: choices(lists) });

export const anyList = listOf(...LISTS);

const fieldsBeside = ({ list }: Beside) => (typeof list === 'string' ? LIST_FIELDS.get(list) : undefined);

/** A field of the list beside it that holds one of these types. */
export const fieldOfList = (...types: readonly Type[]) =>
  asForm(z.string(), (beside) => {
    const fields = [...(fieldsBeside(beside) ?? [])].filter(([, { type }]) => types.includes(type));
    if (fields.length === 0) return undefined;
    return { kind: 'one', of: `list:${String(beside['list'])}`, choices: choices(fields.map(([name]) => name)) };
  });

export const numberOfList = fieldOfList('integer', 'cents');

/** Which rows of the list beside it count. */
export const whereRows = asForm(conditionSchema.optional(), (beside) =>
  fieldsBeside(beside) ? { kind: 'condition', over: String(beside['list']) } : undefined,
);

/** Which children count, by their own facts. */
export const whereChildren = asForm(conditionSchema.optional(), { kind: 'condition', over: 'case_facts' });

/** Only convictions that may be held against the person on the day asked about. */
export const notErased = asForm(z.boolean().default(false), ({ list }) =>
  list === 'offences' ? { kind: 'flag' } : undefined,
);

/** The reading that says whether a conviction counts before it is final: `any` says it does. */
export const beforeFinal = asForm(
  z
    .string()
    .regex(/^reading:\w+$/)
    .optional(),
  ({ list }) =>
    list === 'offences'
      ? {
          kind: 'one',
          choices: [],
          readings: { prefix: 'reading:', fits: (value) => ['final_only', 'any'].includes(value) },
        }
      : undefined,
);

/** Codes of the statement beside it. */
export const codesOfPath = asForm(z.array(z.string()).min(1), ({ path }) => {
  const field = typeof path === 'string' ? STATEMENTS.get(path) : undefined;
  return field?.options && { kind: 'several', of: `codes:${String(path)}`, choices: choices(field.options) };
});

/** One of a few values that the function itself names. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  labels: Readonly<Record<Values[number], string>>,
) => asForm(z.enum(values), { kind: 'one', choices: labelled(labels) });

/** A contested point of law by its key. */
export const readingKey = asForm(z.string(), {
  kind: 'one',
  choices: [],
  readings: { prefix: '', fits: () => true },
});

/** A contested point of law that decides between values. */
export const byReading = (...values: readonly string[]) =>
  asForm(z.string().regex(/^reading:\w+$/), {
    kind: 'one',
    choices: [],
    readings: { prefix: 'reading:', fits: (value) => values.includes(value) },
  });

const GAP = /^(none|\d+|(days|months)_\d+)$/;

/** Which gap does no harm. */
export const gap = asForm(
  z.union([z.number().int().min(0), z.string().regex(new RegExp(`${GAP.source}|^reading:\\w+$`))]),
  {
    kind: 'one',
    choices: labelled({
      none: 'keine Lücke',
      '7': 'bis zu sieben Tage',
      '14': 'bis zu 14 Tage',
      '30': 'bis zu 30 Tage',
      '62': 'bis zu 62 Tage',
      months_1: 'bis zu einem Monat',
      months_3: 'bis zu drei Monate',
      months_6: 'bis zu sechs Monate',
    }),
    readings: { prefix: 'reading:', fits: (value) => GAP.test(value) },
    other: true,
  },
);

const ABSENCE = /^(breaks|ignored|up_to_(days|months):\d+)$/;

/** Which absence interrupts. */
export const absence = asForm(z.string().regex(new RegExp(`${ABSENCE.source}|^reading:\\w+$`)), {
  kind: 'one',
  choices: labelled({
    ignored: 'Ausreisen zählen nicht',
    breaks: 'jede Ausreise unterbricht',
    'up_to_months:1': 'erst nach mehr als einem Monat',
    'up_to_months:3': 'erst nach mehr als drei Monaten',
    'up_to_months:6': 'erst nach mehr als sechs Monaten',
  }),
  readings: { prefix: 'reading:', fits: (value) => ABSENCE.test(value) },
  other: true,
});
