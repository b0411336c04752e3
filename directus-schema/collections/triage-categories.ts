import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, longText, select, text } from './kit/scalar.ts';
import { DEADLINE_UNIT } from './vocabulary/cooperation.ts';

export const triageCategories = collection('triage_categories', {
  kind: 'common',
  icon: 'traffic',
  folder: 'process',
  sort: 3,
  singular: ['Triage-Stufe', 'Triage category'],
  plural: ['Triage-Stufen', 'Triage categories'],
  note: 'Wie weit jemand vom Bleiberecht entfernt ist und bis wann etwas geschehen soll.',
  template: '{{label_de}}',
  fields: [
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
      required: true,
      reverse: 'triage_categories',
      onDelete: 'CASCADE',
      template: '{{name}}',
    }),
    text('key', ['Kennung', 'Key'], { required: true, max: 64 }),
    text('label_de', ['Name (deutsch)', 'Label (German)'], { required: true, max: 120 }),
    text('label_en', ['Name (englisch)', 'Label (English)'], { required: true, max: 120 }),
    text('colour', ['Farbe', 'Colour'], { max: 16 }),
    longText('meaning_de', ['Bedeutung (deutsch)', 'Meaning (German)']),
    longText('meaning_en', ['Bedeutung (englisch)', 'Meaning (English)']),
    integer('target_amount', ['Entscheidung in', 'Decision within']),
    select('target_unit', ['Einheit', 'Unit'], DEADLINE_UNIT),
    integer('sort', ['Reihenfolge', 'Order']),
  ],
});
