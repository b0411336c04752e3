import { collection } from './kit/collection.ts';
import { section } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { code, integer, longText, rows, select } from './kit/scalar.ts';
import { CONFERENCE_ITEM_STATE } from './vocabulary/conference.ts';
import { STEP_SIDE } from './vocabulary/cooperation.ts';
import { choices } from './kit/choice.ts';

export const conferenceItems = collection('conference_items', {
  kind: 'bridge',
  via: 'referral',
  icon: 'topic',
  folder: 'bridge',
  sort: 4,
  audited: false,
  singular: ['Besprochener Fall', 'Conference item'],
  plural: ['Besprochene Fälle', 'Conference items'],
  template: '{{referral.number}}',
  fields: [
    m2o('conference', ['Fallbesprechung', 'Conference'], 'conferences', {
      required: true,
      reverse: 'items',
      sortField: 'sort',
      onDelete: 'CASCADE',
      template: '{{held_on}}',
    }),
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      required: true,
      reverse: 'conference_items',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    select('state', ['Stand', 'State'], CONFERENCE_ITEM_STATE, { required: true, default: 'on_agenda' }),
    longText('question', ['Frage', 'Question'], { required: true }),
    longText('options', ['Möglichkeiten', 'Options']),
    longText('agreement', ['Verabredung', 'Agreement']),
    ...section(
      'dissent',
      ['Abweichende Sicht', 'Dissent'],
      [
        longText('dissent_sender', ['Beratung', 'Counselling']),
        longText('dissent_recipient', ['Ausländerbehörde', 'Authority']),
      ],
    ),
    rows(
      'tasks',
      ['Wer tut was', 'Tasks'],
      [
        {
          field: 'side',
          name: 'Seite',
          type: 'string',
          meta: { interface: 'select-dropdown', width: 'half', options: { choices: choices(STEP_SIDE) } },
        },
        { field: 'due_on', name: 'Bis', type: 'date', meta: { interface: 'datetime', width: 'half' } },
        { field: 'text', name: 'Aufgabe', type: 'string', meta: { interface: 'input', width: 'full' } },
      ],
      '{{text}} bis {{due_on}}',
    ),
    rows(
      'differences',
      ['Worin sich beide Seiten unterscheiden', 'Differences'],
      [
        { field: 'label', name: 'Angabe', type: 'string', meta: { interface: 'input', width: 'full', readonly: true } },
        {
          field: 'sender',
          name: 'Beratung',
          type: 'string',
          meta: { interface: 'input', width: 'half', readonly: true },
        },
        {
          field: 'recipient',
          name: 'Behörde',
          type: 'string',
          meta: { interface: 'input', width: 'half', readonly: true },
        },
      ],
      '{{label}}',
      { readonly: true, note: 'Nur Angaben, die beide Seiten für diese Besprechung offengelegt haben.' },
    ),
    o2m('views', ['Offengelegt', 'Views'], { template: '{{side}} {{disclosed_at}}', create: false }),
    integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
    code('minutes_hash', ['Prüfsumme der Niederschrift', 'Minutes hash'], { readonly: true, hidden: true }),
  ],
});
