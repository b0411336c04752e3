import { collection } from './kit/collection.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, longText, rows, select, text } from './kit/scalar.ts';
import { CONFERENCE_STATE } from './vocabulary/conference.ts';

export const conferences = collection('conferences', {
  kind: 'common',
  icon: 'groups_2',
  folder: 'bridge',
  sort: 3,
  singular: ['Fallbesprechung', 'Case conference'],
  plural: ['Fallbesprechungen', 'Case conferences'],
  note: 'Der Termin, ohne Angaben zu Personen. Die Fälle stehen auf der Tagesordnung, die nur die beiden Seiten des einzelnen Falls sehen.',
  template: '{{held_on}} {{cooperation.name}}',
  fields: [
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { required: true, template: '{{name}}' }),
    select('state', ['Stand', 'State'], CONFERENCE_STATE, { required: true, default: 'planned', index: true }),
    date('held_on', ['Am', 'Held on'], { required: true, index: true }),
    date('agenda_until', ['Tagesordnung bis', 'Agenda until'], {
      note: 'Danach kommt kein Fall mehr dazu. Leer: nach der Frist der Kooperation.',
    }),
    text('place', ['Ort', 'Place'], { max: 200, width: 'full' }),
    rows(
      'participants',
      ['Teilnehmende', 'Participants'],
      [
        { field: 'organisation', name: 'Organisation', type: 'string', meta: { interface: 'input', width: 'half' } },
        { field: 'function', name: 'Aufgabe', type: 'string', meta: { interface: 'input', width: 'half' } },
      ],
      '{{organisation}}: {{function}}',
      { note: 'Organisation und Aufgabe, keine Namen.' },
    ),
    longText('minutes', ['Niederschrift (allgemein)', 'Minutes'], {
      note: 'Ohne Angaben zu einzelnen Fällen: die stehen beim Fall.',
    }),
    o2m('items', ['Tagesordnung', 'Agenda'], { template: '{{referral.number}} {{state}} {{question}}', sort: 'sort' }),
  ],
});
