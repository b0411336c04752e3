import { collection } from './kit/collection.ts';
import { field, multi, text, tick } from './kit/scalar.ts';
import { EVENT_TYPE } from './vocabulary/events.ts';

export const senders = collection('senders', {
  kind: 'file',
  icon: 'key',
  folder: 'events',
  sort: 2,
  singular: ['Absender', 'Sender'],
  plural: ['Absender', 'Senders'],
  template: '{{name}}',
  fields: [
    text('name', ['Name', 'Name'], { required: true, max: 120 }),
    text('source', ['Quelle (CloudEvents source)', 'Source'], {
      required: true,
      max: 200,
      note: 'Genau so, wie das System sich in „source“ nennt.',
    }),
    field(
      'secret',
      ['Geheimnis', 'Secret'],
      'string',
      { interface: 'system-token', special: ['encrypt'], options: { placeholder: 'whsec_…' } },
      {
        required: true,
        max: 512,
        note: 'Beginnt mit whsec_. Wird verschlüsselt gespeichert und nie wieder angezeigt.',
      },
    ),
    multi('allowed_types', ['Erlaubte Ereignisse', 'Allowed types'], EVENT_TYPE, { required: true }),
    tick('active', ['In Gebrauch', 'Active'], { default: true }),
  ],
});
