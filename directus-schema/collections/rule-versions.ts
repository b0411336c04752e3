import { collection } from './kit/collection.ts';
import { labels } from './kit/labels.ts';
import { section } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, longText, select, text, timestamp, type FieldOptions } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import { LEGAL_EFFECT, VERSION_ORIGIN, VERSION_STATE } from './vocabulary/law.ts';

/** Set by the guard, never by hand. */
const KEPT: FieldOptions = { readonly: true };

const person = { ...KEPT, template: '{{first_name}} {{last_name}}' };
const version = { ...KEPT, keyType: 'string' as const, template: '{{id}}' };

/** Copy, simulate, publish; the interface comes with the guard. */
const lawButtons: FieldSpec = {
  field: 'law_actions',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-law',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: labels(['Ändern, simulieren, veröffentlichen', 'Change, simulate, publish']),
  },
};

export const ruleVersions = collection('rule_versions', {
  kind: 'common',
  icon: 'history_edu',
  folder: 'law',
  sort: 2,
  key: { field: 'id', label: ['Kennung', 'ID'], hidden: true },
  singular: ['Fassung', 'Version'],
  plural: ['Fassungen', 'Versions'],
  note: 'Eine Rechtsgrundlage, wie sie von einem Tag bis zu einem anderen galt.',
  template: '{{basis.citation}} ab {{valid_from}} ({{state}})',
  fields: [
    lawButtons,
    select('state', ['Stand', 'State'], VERSION_STATE, { ...KEPT, default: 'draft', index: true }),
    select('origin', ['Herkunft', 'Origin'], VERSION_ORIGIN, { ...KEPT, default: 'office' }),
    m2o('basis', ['Rechtsgrundlage', 'Legal basis'], 'legal_bases', {
      required: true,
      keyType: 'string',
      reverse: 'versions',
      template: '{{citation}}',
    }),
    select('legal_effect', ['Rechtsfolge', 'Legal effect'], LEGAL_EFFECT, { required: true }),
    date('valid_from', ['In Kraft ab', 'In force from'], { required: true }),
    date('valid_to', ['In Kraft bis (letzter Tag)', 'In force until'], { note: 'Leer: gilt weiter.' }),
    text('amending_act', ['Änderungsgesetz', 'Amending act'], { required: true, max: 300, width: 'full' }),
    text('permit_de', ['Titel (deutsch)', 'Permit (German)'], { required: true, max: 300 }),
    text('permit_en', ['Titel (englisch)', 'Permit (English)'], { required: true, max: 300 }),
    longText('note_de', ['Anmerkung (deutsch)', 'Note (German)']),
    longText('note_en', ['Anmerkung (englisch)', 'Note (English)']),
    longText('change_note', ['Was wurde geändert, und warum?', 'What changed, and why?'], {
      note: 'Für die Person, die den Entwurf liest und veröffentlicht.',
    }),
    o2m('criteria', ['Kriterien', 'Criteria'], { template: '{{key}} {{title_de}} {{binding}}' }),
    ...section(
      'history',
      ['Werdegang', 'History'],
      [
        m2o('based_on', ['Kopiert von', 'Based on'], 'rule_versions', version),
        m2o('superseded_by', ['Ersetzt durch', 'Superseded by'], 'rule_versions', version),
        m2o('drafted_by', ['Zuletzt bearbeitet von', 'Drafted by'], 'directus_users', person),
        timestamp('drafted_at', ['Angelegt am', 'Drafted at'], KEPT),
        m2o('published_by', ['Veröffentlicht von', 'Published by'], 'directus_users', person),
        timestamp('published_at', ['Veröffentlicht am', 'Published at'], KEPT),
        text('content_hash', ['Prüfsumme', 'Content hash'], { ...KEPT, hidden: true, max: 64 }),
      ],
      'closed',
    ),
  ],
});
