import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { code, select, text, timestamp } from './kit/scalar.ts';
import { INBOX_STATE } from './vocabulary/cooperation.ts';
import { EVENT_TYPE } from './vocabulary/events.ts';

const fixed = { readonly: true } as const;

export const inboxEvents = collection('inbox_events', {
  kind: 'file',
  icon: 'inbox',
  folder: 'events',
  sort: 1,
  audited: false,
  singular: ['Eingang', 'Inbox event'],
  plural: ['Eingang', 'Inbox'],
  template: '{{type}} {{received_at}}',
  fields: [
    select('state', ['Stand', 'State'], INBOX_STATE, { required: true, default: 'new', index: true }),
    m2o('case', ['Fall', 'Case'], 'cases', { template: '{{number}} {{person.last_name}}, {{person.first_name}}' }),
    select('type', ['Ereignis', 'Type'], EVENT_TYPE, { ...fixed, nullable: false, max: 128 }),
    m2o('sender', ['Absender', 'Sender'], 'senders', {
      ...fixed,
      nullable: false,
      template: '{{name}}',
      onDelete: 'RESTRICT',
    }),
    text('source', ['Quelle', 'Source'], { ...fixed, nullable: false, max: 200 }),
    text('event_id', ['Kennung', 'Event id'], { ...fixed, nullable: false, max: 200 }),
    text('subject', ['Gegenstand', 'Subject'], { ...fixed, max: 200 }),
    timestamp('occurred_at', ['Geschehen', 'Occurred at'], fixed),
    timestamp('received_at', ['Eingegangen', 'Received at'], fixed),
    code('data', ['Inhalt', 'Data'], fixed),
  ],
});
