import { choices } from './kit/choice.ts';
import { collection } from './kit/collection.ts';
import { labels } from './kit/labels.ts';
import { section } from './kit/layout.ts';
import { onceMade } from './kit/once-made.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, integer, json, longText, rows, select, text, timestamp } from './kit/scalar.ts';
import type { FieldSpec, Label } from './kit/types.ts';
import {
  CONFERENCE_ITEM_REASON,
  CONFERENCE_ITEM_ROUTE,
  CONFERENCE_ITEM_STATE,
  CONFERENCE_SIDE,
} from './vocabulary/conference.ts';

const fixed = { readonly: true } as const;
/** Not shown before there is something to show. */
const onceSet = (name: string) => ({
  ...fixed,
  conditions: [{ name: 'empty', rule: { [name]: { _null: true } }, hidden: true, options: {} }],
});

/** A part of what both sides do with a case, with its button; the interface comes with the guard. */
const part = (field: string, label: Label): FieldSpec => ({
  field,
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-difference',
    special: ['alias', 'no-data'],
    width: 'full',
    options: { part: field },
    translations: labels(label),
  },
});

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
      template: '{{held_on}} {{cooperation.name}}',
      conditions: onceMade,
    }),
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      required: true,
      reverse: 'conference_items',
      onDelete: 'CASCADE',
      template: '{{number}}',
      conditions: onceMade,
    }),
    select('state', ['Stand', 'State'], CONFERENCE_ITEM_STATE, { required: true, default: 'on_agenda', index: true }),
    select('reason', ['Anlass', 'Reason'], CONFERENCE_ITEM_REASON, { ...fixed, default: 'by_hand' }),
    longText('question', ['Frage', 'Question'], { note: 'Was soll besprochen werden?' }),
    part('difference', ['Worin sich beide Seiten unterscheiden', 'Where both sides differ']),
    longText('options', ['Möglichkeiten', 'Options']),
    longText('agreement', ['Verabredung', 'Agreement']),
    select('route', ['Weg', 'Route'], CONFERENCE_ITEM_ROUTE, { required: true, default: 'regular' }),
    longText('separate_agreement', ['Eigene Absprache', 'Separate agreement'], {
      conditions: [{ name: 'regular', rule: { route: { _in: ['regular', 'hardship'] } }, hidden: true, options: {} }],
      note: 'Was zu Straftaten oder Identität gesondert verabredet ist.',
    }),
    ...section(
      'dissent',
      ['Abweichende Sicht', 'Dissent'],
      [
        longText('dissent_sender', ['Beratung', 'Counselling'], { note: 'Schreibt nur die Beratung.' }),
        longText('dissent_recipient', ['Ausländerbehörde', 'Authority'], { note: 'Schreibt nur die Behörde.' }),
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
          meta: { interface: 'select-dropdown', width: 'half', options: { choices: choices(CONFERENCE_SIDE) } },
        },
        { field: 'due_on', name: 'Bis', type: 'date', meta: { interface: 'datetime', width: 'half' } },
        { field: 'text', name: 'Aufgabe', type: 'string', meta: { interface: 'input', width: 'full' } },
      ],
      '{{text}}',
      {
        note: 'Sobald beide Seiten bestätigt haben, steht jede Aufgabe in der Akte ihrer Seite.',
        options: { addLabel: 'Aufgabe hinzufügen' },
      },
    ),
    part('confirmation', ['Bestätigung', 'Confirmation']),
    longText('supplement', ['Nachträge', 'Supplement'], {
      note: 'Nach der Bestätigung wird nur noch ergänzt: den Nachtrag unten anfügen.',
      conditions: [{ name: 'open', rule: { recorded_at: { _null: true } }, hidden: true, options: {} }],
    }),
    timestamp('confirmed_sender_at', ['Beratung hat bestätigt', 'Confirmed by sender'], onceSet('confirmed_sender_at')),
    timestamp(
      'confirmed_recipient_at',
      ['Behörde hat bestätigt', 'Confirmed by recipient'],
      onceSet('confirmed_recipient_at'),
    ),
    timestamp('recorded_at', ['Festgehalten', 'Recorded at'], onceSet('recorded_at')),
    date(
      'consent_withdrawn_on',
      ['Einwilligung widerrufen am', 'Consent withdrawn on'],
      onceSet('consent_withdrawn_on'),
    ),
    json('differences', ['Unterschiede', 'Differences'], 'input-code', { ...fixed, hidden: true }),
    o2m('views', ['Offengelegt', 'Views'], { template: '{{side}} {{disclosed_at}}', create: false }),
    m2o('consent', ['Einwilligung', 'Consent'], 'consents', { ...fixed, hidden: true, onDelete: 'SET NULL' }),
    m2o('secrecy_release', ['Entbindung von der Schweigepflicht', 'Release from secrecy'], 'secrecy_releases', {
      ...fixed,
      hidden: true,
      onDelete: 'SET NULL',
    }),
    integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
    text('hash', ['Prüfsumme der Niederschrift', 'Hash'], { ...fixed, hidden: true, max: 64 }),
  ].map((one) => (one.field === 'views' ? { ...one, meta: { ...one.meta, hidden: true } } : one)),
});
