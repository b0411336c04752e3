import { collection } from './kit/collection.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, longText, select, text } from './kit/scalar.ts';
import { LEGAL_EFFECT } from './vocabulary/law.ts';

export const ruleVersions = collection('rule_versions', {
  kind: 'common',
  icon: 'history_edu',
  folder: 'law',
  sort: 2,
  key: { field: 'id', label: ['Kennung', 'ID'], hidden: true },
  singular: ['Fassung', 'Version'],
  plural: ['Fassungen', 'Versions'],
  note: 'Eine Rechtsgrundlage, wie sie von einem Tag bis zu einem anderen galt.',
  template: '{{basis.citation}} ab {{valid_from}}',
  fields: [
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
    o2m('criteria', ['Kriterien', 'Criteria'], { template: '{{key}} {{title_de}} {{binding}}' }),
  ],
});
