import { formField } from './kit/form-field.ts';
import { collection } from './kit/collection.ts';
import { choices } from './kit/choice.ts';
import { labels } from './kit/labels.ts';
import { notice, section, tabs } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, integer, longText, multi, rows, select, text } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import { LAND } from './vocabulary/case-file.ts';
import { DEADLINE_UNIT, ENTRY_CHANNEL, REPORTING_PERIOD, THRESHOLD_KIND } from './vocabulary/cooperation.ts';

const thresholds = rows(
  'thresholds',
  ['Ab wann jemand dazugehört', 'Thresholds'],
  [
    formField('group_de', 'Gruppe (deutsch)'),
    formField('group_en', 'Gruppe (englisch)'),
    formField('kind', 'Gezählt wird', 'string', {
      interface: 'select-dropdown',
      options: { choices: choices(THRESHOLD_KIND) },
    }),
    formField('years', 'Jahre', 'float', { interface: 'input', options: { min: 0 } }),
    formField('valid_from', 'Gilt ab', 'date', { interface: 'datetime' }),
    formField('valid_to', 'Gilt bis', 'date', { interface: 'datetime' }),
  ],
  '{{group_de}}: {{years}}',
);

/** A new city starts here; the interface comes with the guard. */
const copyButton: FieldSpec = {
  field: 'copy_actions',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-copy',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: labels(['Für eine neue Stadt', 'For a new city']),
  },
};

export const cooperations = collection('cooperations', {
  kind: 'common',
  icon: 'handshake',
  folder: 'cooperation',
  sort: 2,
  singular: ['Kooperation', 'Cooperation'],
  plural: ['Kooperationen', 'Cooperations'],
  template: '{{name}}',
  fields: tabs('pages', [
    {
      key: 'programme',
      label: ['Programm', 'Programme'],
      fields: [
        text('name', ['Name', 'Name'], { required: true, max: 200 }),
        text('key', ['Kurzname', 'Key'], { required: true, unique: true, max: 64 }),
        longText('summary_de', ['Worum es geht (deutsch)', 'Summary (German)']),
        longText('summary_en', ['Worum es geht (englisch)', 'Summary (English)']),
        select('land', ['Land', 'Land'], LAND),
        m2o('lead', ['Federführung', 'Lead'], 'organisations', { template: '{{name}}' }),
        date('valid_from', ['Beginn', 'From']),
        date('valid_to', ['Ende', 'To'], { note: 'Letzter Tag. Leer: ohne Ende.' }),
        date('closes_on', ['Abwicklung ab', 'Closes on'], {
          note: 'Ab diesem Tag kommt niemand Neues dazu; offene Fälle werden übergeben.',
        }),
        o2m('partners', ['Beteiligte', 'Partners'], { template: '{{organisation.name}} {{role}} {{place}}' }),
        copyButton,
      ],
    },
    {
      key: 'entry',
      label: ['Zugang', 'Entry'],
      fields: [
        multi('entry_channels', ['Wie Menschen dazukommen', 'Entry channels'], ENTRY_CHANNEL),
        thresholds,
        rows(
          'exclusions',
          ['Wer ausgeschlossen ist', 'Exclusions'],
          [
            formField('de', 'Deutsch'),
            formField('en', 'Englisch'),
            formField('condition', 'Bedingung (leer: ein Mensch entscheidet)', 'json', {
              interface: 'system-filter',
              width: 'full',
              options: { collectionName: 'case_facts' },
            }),
          ],
          '{{de}}',
        ),
        o2m('triage_categories', ['Triage', 'Triage'], { template: '{{label_de}}: {{meaning_de}}', sort: 'sort' }),
      ],
    },
    {
      key: 'process',
      label: ['Ablauf', 'Process'],
      fields: [
        o2m('states', ['Stände', 'States'], { template: '{{process}}: {{label_de}}', sort: 'sort' }),
        o2m('steps', ['Schritte', 'Steps'], {
          template: '{{label_de}}: {{from_state.label_de}} → {{to_state.label_de}} {{side}}',
          sort: 'sort',
        }),
        ...section(
          'meetings',
          ['Fallbesprechung und Bericht', 'Conference and report'],
          [
            integer('conference_amount', ['Fallbesprechung alle', 'Conference every'], { note: 'Leer: keine.' }),
            select('conference_unit', ['Einheit', 'Unit'], DEADLINE_UNIT),
            integer('agenda_amount', ['Tagesordnung vorher', 'Agenda before']),
            select('agenda_unit', ['Einheit', 'Unit'], DEADLINE_UNIT),
            select('reporting_period', ['Bericht', 'Report'], REPORTING_PERIOD),
            text('reporting_recipients', ['Bericht an', 'Report to'], { max: 200 }),
          ],
        ),
      ],
    },
    {
      key: 'sources',
      label: ['Quellen', 'Sources'],
      fields: [
        notice(
          'assumed_notice',
          'Was unter „Angenommen“ steht, sagt keine Quelle: es ist ein Vorschlag, den die Beteiligten festlegen.',
        ),
        rows('assumed', ['Angenommen', 'Assumed'], [formField('place', 'Angabe')], '{{place}}'),
        rows(
          'sources',
          ['Quellen', 'Sources'],
          [formField('source', 'Quelle', 'string', { interface: 'input', width: 'full' })],
          '{{source}}',
        ),
      ],
    },
  ]),
});
