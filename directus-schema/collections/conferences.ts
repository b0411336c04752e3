import { collection } from './kit/collection.ts';
import type { JsonObject } from './kit/json.ts';
import { notice } from './kit/layout.ts';
import { onceMade } from './kit/once-made.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, select, timestamp } from './kit/scalar.ts';
import { CONFERENCE_KIND, CONFERENCE_STATE } from './vocabulary/conference.ts';

const onlyFor = (kind: string) => [{ name: 'other kind', rule: { kind: { _neq: kind } }, hidden: true, options: {} }];

/** What of the form waits: each agenda for its kind of meeting, the minutes until the meeting is saved. */
const CONDITIONS: Readonly<Record<string, readonly JsonObject[]>> = {
  items: onlyFor('case'),
  obstacles: onlyFor('exchange'),
  minutes: [{ name: 'new', rule: { id: { _null: true } }, hidden: true, options: {} }],
  recorded_at: [{ name: 'empty', rule: { recorded_at: { _null: true } }, hidden: true, options: {} }],
};

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
    notice(
      'conference_notice',
      'Den Termin sehen alle Organisationen. Angaben zu Menschen gehören nur zum einzelnen Fall der Tagesordnung: den sehen allein seine beiden Seiten.',
    ),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
      required: true,
      template: '{{name}}',
      conditions: onceMade,
    }),
    select('kind', ['Art', 'Kind'], CONFERENCE_KIND, { required: true, default: 'case', conditions: onceMade }),
    select('state', ['Stand', 'State'], CONFERENCE_STATE, { required: true, default: 'planned', index: true }),
    date('held_on', ['Am', 'Held on'], {
      nullable: false,
      index: true,
      note: 'Leer: der nächste Termin nach dem Rhythmus der Kooperation.',
    }),
    date('agenda_until', ['Tagesordnung bis', 'Agenda until'], {
      note: 'Danach kommt kein Fall mehr dazu. Leer: nach der Frist der Kooperation.',
    }),
    o2m('participants', ['Teilnehmende', 'Participants'], {
      template: '{{organisation.name}} {{user.first_name}} {{user.last_name}} {{function}}',
    }),
    o2m('items', ['Tagesordnung', 'Agenda'], {
      template: '{{referral.number}} {{state}} {{reason}}',
      sort: 'sort',
    }),
    o2m('obstacles', ['Hindernisse', 'Obstacles'], {
      template: '{{title}} ({{times}}) {{state}}',
      create: false,
      note: 'Was gemeldet und noch nicht behoben ist, kommt von selbst auf die Tagesordnung des nächsten Austauschs.',
    }),
    o2m('minutes', ['Ort und Niederschrift', 'Place and minutes'], {
      template: 'Ort und Niederschrift öffnen',
      create: false,
      note: 'Ohne Angaben zu einzelnen Fällen: die stehen beim Fall. Nur wer am Tag der Besprechung beteiligt ist, liest sie.',
    }),
    timestamp('recorded_at', ['Festgehalten', 'Recorded at'], { readonly: true }),
  ].map((one) => {
    const conditions = CONDITIONS[one.field];
    return conditions === undefined ? one : { ...one, meta: { ...one.meta, conditions } };
  }),
});
