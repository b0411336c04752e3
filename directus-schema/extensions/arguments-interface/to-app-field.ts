import type { ArgumentField } from '../../../domain/facts/arguments/describe-arguments.ts';
import type { Choice, Form } from '../../../domain/facts/arguments/form.ts';
import { listFieldWord, statementWord, type CaseWord } from '../../collections/case-words.ts';
import { choiceKey } from '../../collections/kit/choice.ts';
import type { Label } from '../../collections/kit/types.ts';

export type AppChoice = { readonly text: string; readonly value: string };

/** A field as Directus' own form takes it. */
export type AppField = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly schema: { readonly default_value: unknown } | null;
  readonly meta: Readonly<Record<string, unknown>>;
};

/** A contested point of law as the form offers it. */
export type OfferedReading = { readonly key: string; readonly label: string; readonly values: readonly string[] };

export type Reader = {
  /** Translates `$t:` and a key into the language of the reader. */
  readonly said: (text: string) => string;
  readonly pick: (label: Label) => string;
  readonly readings: readonly OfferedReading[];
};

type Chosen = Extract<Form, { kind: 'one' | 'several' }>;

function wordOf(of: string, value: string): CaseWord | undefined {
  if (of === 'statement' || of === 'list') return statementWord(value);
  return of.startsWith('list:') ? listFieldWord(of.slice('list:'.length), value) : undefined;
}

function textOf({ value, label }: Choice, of: string | undefined, { said, pick }: Reader): string {
  if (label !== undefined || of === undefined) return label ?? value;
  if (of.startsWith('codes:')) {
    const known = statementWord(of.slice('codes:'.length))?.choices.find((one) => one.value === value);
    return known ? said(known.text) : value;
  }
  const word = wordOf(of, value);
  if (!word) return said(`$t:${choiceKey(of, value)}`);
  // The block of the form tells two statements of the same name apart.
  return of === 'statement' && word.group ? `${pick(word.group)}: ${pick(word.label)}` : pick(word.label);
}

function choicesOf(form: Chosen, reader: Reader): AppChoice[] {
  const listed = form.choices.map((choice) => ({ value: choice.value, text: textOf(choice, form.of, reader) }));
  const { prefix, fits } = form.readings ?? { prefix: '', fits: () => false };
  const readings = reader.readings
    .filter(({ values }) => values.every(fits))
    .map(({ key, label }) => ({
      value: `${prefix}${key}`,
      text: prefix === '' ? label : `nach Auslegung: ${label}`,
    }));
  return [...listed, ...readings];
}

/** More boxes than these get a search of their own. */
const FEW = 16;

type Shape = { readonly type: string; readonly interface: string; readonly width: string; readonly options?: unknown };

function shapeOf(form: Form, required: boolean, reader: Reader): Shape {
  switch (form.kind) {
    case 'day':
      return { type: 'date', interface: 'datetime', width: 'half' };
    case 'flag':
      return { type: 'boolean', interface: 'boolean', width: 'half', options: { label: reader.said('$t:br_yes') } };
    case 'number':
      return {
        type: 'integer',
        interface: 'input',
        width: 'half',
        options: form.min === undefined ? {} : { min: form.min },
      };
    case 'one':
      return {
        type: 'string',
        interface: 'select-dropdown',
        width: form.of === 'statement' || form.readings ? 'full' : 'half',
        options: { choices: choicesOf(form, reader), allowNone: !required, allowOther: form.other ?? false },
      };
    case 'several': {
      const choices = choicesOf(form, reader);
      return choices.length > FEW
        ? {
            type: 'json',
            interface: 'select-multiple-checkbox-tree',
            width: 'full',
            options: { choices, valueCombining: 'leaf' },
          }
        : { type: 'json', interface: 'select-multiple-checkbox', width: 'full', options: { choices, itemsShown: FEW } };
    }
    case 'condition':
      return { type: 'json', interface: 'system-filter', width: 'full', options: { collectionName: form.over } };
  }
}

/** An argument as a field of Directus' form. */
export function toAppField(argument: ArgumentField, reader: Reader): AppField {
  const { type, ...meta } = shapeOf(argument.form, argument.required, reader);
  return {
    field: argument.name,
    name: argument.label,
    type,
    schema: argument.preset === undefined ? null : { default_value: argument.preset },
    meta: { ...meta, required: argument.required, note: argument.hint ?? null },
  };
}
