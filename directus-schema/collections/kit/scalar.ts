import { choices, type Vocabulary } from './choice.ts';
import type { Json, JsonObject } from './json.ts';
import { labels } from './labels.ts';
import type { FieldSpec, Label } from './types.ts';

export type FieldOptions = {
  readonly note?: string;
  readonly width?: 'half' | 'full' | 'fill';
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly hidden?: boolean;
  readonly index?: boolean;
  readonly unique?: boolean;
  readonly nullable?: boolean;
  readonly max?: number;
  readonly default?: Json;
  readonly options?: JsonObject;
  readonly displayOptions?: JsonObject;
  readonly conditions?: readonly JsonObject[];
  /** What a value must be, as a filter, and what staff read otherwise. */
  readonly validation?: { readonly filter: JsonObject; readonly message: string };
};

/** A label longer than this is cut off in half of the form. */
const LONG = 40;

/** What every kind of field has in common. The helpers below add interface and column type. */
export function field(
  name: string,
  label: Label,
  type: string,
  kind: { interface: string; display?: string; displayOptions?: JsonObject; special?: string[]; options?: JsonObject },
  options: FieldOptions = {},
): FieldSpec {
  const schema: Record<string, Json> = { is_nullable: options.nullable ?? !options.required };
  if (options.index) schema['is_indexed'] = true;
  if (options.unique) schema['is_unique'] = true;
  if (options.max !== undefined) schema['max_length'] = options.max;
  if (options.default !== undefined) schema['default_value'] = options.default;
  return {
    field: name,
    type,
    schema,
    meta: {
      interface: kind.interface,
      options: { ...kind.options, ...options.options },
      display: kind.display ?? null,
      display_options: options.displayOptions ?? kind.displayOptions ?? null,
      special: kind.special ?? null,
      translations: labels(label),
      width: options.width ?? (label[0].length > LONG ? 'full' : 'half'),
      note: options.note ?? null,
      required: options.required ?? false,
      readonly: options.readonly ?? false,
      hidden: options.hidden ?? false,
      conditions: options.conditions ?? null,
      validation: options.validation?.filter ?? null,
      validation_message: options.validation?.message ?? null,
    },
  };
}

export const text = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(name, label, 'string', { interface: 'input', options: { trim: true } }, options);

export const longText = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(name, label, 'text', { interface: 'input-multiline' }, { width: 'full', ...options });

export const integer = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(name, label, 'integer', { interface: 'input', options: { min: 0 } }, options);

export const decimal = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(name, label, 'float', { interface: 'input', options: { min: 0 } }, options);

export const cents = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  integer(name, label, { note: 'In Cent: 1.250,00 € sind 125000.', ...options });

export const date = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'date',
    { interface: 'datetime', display: 'datetime', displayOptions: { format: 'dd.MM.yyyy' } },
    options,
  );

export const timestamp = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'timestamp',
    { interface: 'datetime', display: 'datetime', displayOptions: { format: 'dd.MM.yyyy HH:mm' } },
    options,
  );

/** Yes or no, always known. */
export const tick = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'boolean',
    { interface: 'boolean', display: 'boolean', special: ['cast-boolean'], options: { label: '$t:br_yes' } },
    { default: false, nullable: false, ...options },
  );

/** Yes, no, or nobody knows yet: empty is not no. */
export const yesNo = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'boolean',
    {
      interface: 'select-dropdown',
      display: 'boolean',
      special: ['cast-boolean'],
      options: {
        allowNone: true,
        placeholder: '$t:br_unknown',
        choices: [
          { text: '$t:br_yes', value: true },
          { text: '$t:br_no', value: false },
        ],
      },
    },
    options,
  );

/** The form offers nothing else; what comes otherwise is refused where it is written, not where it is read. */
const oneOf = (name: string, { labels: known, open }: Vocabulary, required = false): FieldOptions['validation'] =>
  open
    ? undefined
    : {
        filter: { _and: [{ [name]: { _in: [...Object.keys(known), ...(required ? [] : [null])] } }] },
        message: 'Bitte einen Wert aus der Liste wählen.',
      };

export const select = (name: string, label: Label, vocabulary: Vocabulary, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'string',
    {
      interface: 'select-dropdown',
      display: 'labels',
      displayOptions: { choices: choices(vocabulary), showAsDot: false },
      options: { choices: choices(vocabulary), allowNone: !options.required },
    },
    { max: 64, validation: oneOf(name, vocabulary, options.required), ...options },
  );

/** Several values of a closed list. */
export const multi = (name: string, label: Label, vocabulary: Vocabulary, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'json',
    {
      interface: 'select-multiple-checkbox',
      display: 'labels',
      displayOptions: { choices: choices(vocabulary) },
      special: ['cast-json'],
      // All of them: nobody agrees to what is folded away.
      options: { choices: choices(vocabulary), itemsShown: 50 },
    },
    { width: 'full', ...options },
  );

/** JSON behind a form of its own. */
export const json = (name: string, label: Label, form: string, options: FieldOptions = {}): FieldSpec =>
  field(name, label, 'json', { interface: form, special: ['cast-json'] }, { width: 'full', ...options });

export const code = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  json(name, label, 'input-code', { ...options, options: { language: 'json' } });

/** A list of small rows inside one field. */
export const rows = (
  name: string,
  label: Label,
  columns: readonly JsonObject[],
  template: string,
  options: FieldOptions = {},
): FieldSpec =>
  field(
    name,
    label,
    'json',
    { interface: 'list', special: ['cast-json'], options: { fields: columns, template } },
    { width: 'full', ...options },
  );

/** A condition over the facts, clicked together in Directus' own filter builder. */
export const condition = (name: string, label: Label, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'json',
    { interface: 'system-filter', special: ['cast-json'], options: { collectionName: 'case_facts' } },
    { width: 'full', ...options },
  );
