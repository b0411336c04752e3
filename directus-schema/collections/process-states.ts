import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, select, text, tick } from './kit/scalar.ts';
import { PROCESS } from './vocabulary/cooperation.ts';

export const processStates = collection('process_states', {
  kind: 'common',
  icon: 'flag',
  folder: 'process',
  sort: 1,
  singular: ['Stand', 'State'],
  plural: ['Stände', 'States'],
  note: 'Die Stände, die eine Weiterleitung in einer Kooperation haben kann.',
  template: '{{label_de}}',
  fields: [
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
      required: true,
      reverse: 'states',
      onDelete: 'CASCADE',
      template: '{{name}}',
    }),
    select('process', ['Vorgang', 'Process'], PROCESS, { required: true, default: 'referral' }),
    text('key', ['Kennung', 'Key'], { required: true, max: 64, note: 'Kleinbuchstaben und Unterstrich.' }),
    text('label_de', ['Name (deutsch)', 'Label (German)'], { required: true, max: 120 }),
    text('label_en', ['Name (englisch)', 'Label (English)'], { required: true, max: 120 }),
    integer('sort', ['Reihenfolge', 'Order']),
    text('colour', ['Farbe', 'Colour'], { max: 16 }),
    text('icon', ['Symbol', 'Icon'], { max: 40 }),
    tick('initial', ['Anfang', 'Initial'], { note: 'Hier beginnt jede Weiterleitung.' }),
    tick('final', ['Ende', 'Final'], { note: 'Danach geht es nicht weiter.' }),
    tick('needs_return_consent', ['Nur mit Rück-Einwilligung sichtbar', 'Needs return consent'], {
      note: 'Die abgebende Organisation erfährt diesen Stand nur, wenn die Person in die Rückmeldung eingewilligt hat.',
    }),
    tick('on_consent_withdrawn', ['Ziel bei Widerruf', 'Target of a withdrawal'], {
      note: 'Hierher führt der Widerruf der Einwilligung, solange nichts eingegangen ist.',
    }),
  ],
});
