import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, field, longText, select, text, tick } from './kit/scalar.ts';
import { CONSENT_CATEGORY } from './vocabulary/cooperation.ts';
import { DOCUMENT_KIND, DOCUMENT_STATE } from './vocabulary/casework.ts';

const file = m2o('file', ['Datei', 'File'], 'directus_files', { onDelete: 'SET NULL' });

export const documents = collection('documents', {
  kind: 'file',
  icon: 'description',
  folder: 'casework',
  sort: 9,
  singular: ['Nachweis', 'Document'],
  plural: ['Nachweise', 'Documents'],
  template: '{{kind}} {{issued_on}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', {
      required: true,
      reverse: 'documents',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    m2o('person', ['Für', 'Person'], 'persons', { onDelete: 'CASCADE', template: '{{last_name}}, {{first_name}}' }),
    select('kind', ['Art', 'Kind'], DOCUMENT_KIND, { required: true }),
    select('category', ['Gehört zu den Angaben', 'Category'], CONSENT_CATEGORY, {
      required: true,
      note: 'Der Nachweis geht nur mit, wenn die Einwilligung diese Angaben umfasst.',
    }),
    text('issuer', ['Ausgestellt von', 'Issuer'], { max: 200 }),
    date('issued_on', ['Ausgestellt am', 'Issued on']),
    date('expires_on', ['Gültig bis', 'Expires on'], { index: true }),
    { ...file, meta: { ...file.meta, interface: 'file', special: ['file'], display: 'file' } },
    tick('original_seen', ['Original lag vor', 'Original seen'], {
      default: false,
      note: 'Dann gilt als geprüft, was der Nachweis belegt; sonst als gesehen.',
    }),
    m2o('task', ['Erledigt die Aufgabe', 'Settles the task'], 'tasks', {
      template: '{{title}}',
      onDelete: 'SET NULL',
      note: 'Wird der Nachweis anerkannt, ist die Aufgabe erledigt.',
    }),
    select('state', ['Stand', 'State'], DOCUMENT_STATE, { required: true, default: 'new' }),
    longText('rejected_because', ['Warum nicht anerkannt', 'Rejected because']),
    field(
      'received_with',
      ['Eingegangen mit', 'Received with'],
      'string',
      { interface: 'input' },
      { readonly: true, hidden: true, max: 64 },
    ),
  ],
});
