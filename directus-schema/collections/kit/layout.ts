import { labels } from './labels.ts';
import type { FieldSpec, Label } from './types.ts';

const inGroup = (group: string, fields: readonly FieldSpec[]): FieldSpec[] =>
  fields.map((one) => ('group' in one.meta ? one : { ...one, meta: { ...one.meta, group } }));

const alias = (field: string, meta: FieldSpec['meta']): FieldSpec => ({ field, type: 'alias', schema: null, meta });

export type Tab = { readonly key: string; readonly label: Label; readonly icon?: string; readonly fields: FieldSpec[] };

/** A form in tabs. */
export function tabs(name: string, pages: readonly Tab[]): FieldSpec[] {
  return [
    alias(name, { interface: 'group-tabs', special: ['alias', 'no-data', 'group'], options: { fillWidth: true } }),
    ...pages.flatMap((page) => [
      alias(`${name}_${page.key}`, {
        interface: 'group-raw',
        special: ['alias', 'no-data', 'group'],
        group: name,
        translations: labels(page.label),
      }),
      ...inGroup(`${name}_${page.key}`, page.fields),
    ]),
  ];
}

/** A block of fields under a heading that can be folded away. */
export function section(name: string, label: Label, fields: readonly FieldSpec[], start = 'open'): FieldSpec[] {
  return [
    alias(name, {
      interface: 'group-detail',
      special: ['alias', 'no-data', 'group'],
      options: { start },
      translations: labels(label),
    }),
    ...inGroup(name, fields),
  ];
}

/** A sentence of help in the form. */
export function notice(name: string, text: string, kind: 'info' | 'warning' | 'normal' = 'info'): FieldSpec {
  return alias(name, {
    interface: 'presentation-notice',
    special: ['alias', 'no-data'],
    options: { color: kind, icon: kind === 'warning' ? 'warning' : 'info', text },
    width: 'full',
  });
}

/** A heading with help that unfolds. */
export function help(name: string, title: string, text: string, icon = 'help'): FieldSpec {
  return alias(name, {
    interface: 'header',
    special: ['alias', 'no-data'],
    options: { title, icon, help: text, helpDisplayMode: 'inline' },
    width: 'full',
  });
}

/** Something shown in the form that holds no data: an interface of ours. */
export const shown = (name: string, form: string, label: Label): FieldSpec =>
  alias(name, { interface: form, special: ['alias', 'no-data'], width: 'full', translations: labels(label) });
