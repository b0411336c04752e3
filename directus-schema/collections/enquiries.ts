import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, longText, select, text } from './kit/scalar.ts';
import { ENQUIRER_KIND, ENQUIRY_STATE } from './vocabulary/casework.ts';
import { ENTRY_CHANNEL } from './vocabulary/cooperation.ts';

export const enquiries = collection('enquiries', {
  kind: 'file',
  icon: 'contact_support',
  folder: 'casework',
  sort: 0,
  singular: ['Anfrage', 'Enquiry'],
  plural: ['Anfragen', 'Enquiries'],
  template: '{{received_on}} {{channel}} {{place}}',
  fields: [
    notice(
      'enquiry_notice',
      'Keine Angaben zur betroffenen Person, solange sie nicht selbst da war und eingewilligt hat: weder Name noch Aktenzeichen noch Geburtsdatum. Dritten antworten wir allgemein und laden die Person ein.',
      'warning',
    ),
    select('state', ['Stand', 'State'], ENQUIRY_STATE, { required: true, default: 'new', index: true }),
    date('received_on', ['Eingegangen am', 'Received on'], { required: true }),
    select('channel', ['Zugang', 'Channel'], ENTRY_CHANNEL, { required: true }),
    select('enquirer', ['Es fragt', 'Enquirer'], ENQUIRER_KIND, { required: true, default: 'person' }),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { template: '{{name}}' }),
    text('letter_code', ['Code aus dem Brief', 'Letter code'], {
      max: 32,
      note: 'Wird beim Speichern eingelöst und nicht aufbewahrt. Die Behörde erfährt nur, wie viele Codes eines Versands eingelöst wurden.',
    }),
    text('place', ['Ort', 'Place'], { max: 120 }),
    text('language', ['Sprache', 'Language'], { max: 80 }),
    longText('topic', ['Worum es geht', 'Topic'], {
      note: 'Allgemein, zum Beispiel: „ein Auszubildender mit Duldung seit 2018“.',
    }),
    text('reply_to', ['Antwort an', 'Reply to'], {
      max: 200,
      width: 'full',
      note: 'Wie wir die anfragende Stelle erreichen, oder die Person, wenn sie selbst fragt. Wird gelöscht, sobald die Anfrage abgeschlossen oder ein Fall eröffnet ist.',
    }),
    longText('answer', ['Antwort', 'Answer']),
    date('answered_on', ['Beantwortet am', 'Answered on']),
    date('agreed_on', ['Person hat zugestimmt am', 'Agreed on'], { readonly: true }),
    m2o('case', ['Fall (sobald die Person zugestimmt hat)', 'Case'], 'cases', {
      readonly: true,
      template: '{{number}}',
      onDelete: 'SET NULL',
    }),
  ],
});
