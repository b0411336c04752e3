import { collection } from './kit/collection.ts';
import { o2m } from './kit/relation.ts';
import { text, timestamp } from './kit/scalar.ts';

const fixed = { readonly: true } as const;

export const outboxEvents = collection('outbox_events', {
  kind: 'file',
  icon: 'outbox',
  folder: 'events',
  sort: 3,
  audited: false,
  singular: ['Ausgang', 'Outbox event'],
  plural: ['Ausgang', 'Outbox'],
  note: 'Was geschehen ist und was n8n noch abholen soll. Enthält keine Angaben zu Personen.',
  template: '{{type}} {{occurred_at}}',
  fields: [
    text('type', ['Ereignis', 'Type'], { ...fixed, nullable: false, max: 128 }),
    text('subject', ['Gegenstand', 'Subject'], { ...fixed, nullable: false, max: 64 }),
    timestamp('occurred_at', ['Geschehen', 'Occurred at'], { ...fixed, nullable: false }),
    timestamp('claimed_at', ['Zuerst abgeholt', 'First claimed'], fixed),
    o2m('deliveries', ['Zustellungen', 'Deliveries'], {
      template: '{{consumer}} {{state}} Versuche: {{attempts}}',
      create: false,
    }),
  ],
});
