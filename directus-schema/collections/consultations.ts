import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, longText, select, text, timestamp } from './kit/scalar.ts';
import { CONSULTATION_KIND, CONSULTATION_MODE } from './vocabulary/casework.ts';

export const consultations = collection('consultations', {
  kind: 'file',
  icon: 'forum',
  folder: 'casework',
  sort: 7,
  singular: ['Beratung', 'Consultation'],
  plural: ['Beratungen', 'Consultations'],
  template: '{{held_on}} {{kind}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', {
      required: true,
      reverse: 'consultations',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    select('kind', ['Art', 'Kind'], CONSULTATION_KIND, {
      readonly: true,
      note: 'Zählt die Software: die erste Beratung einer Person in dieser Kooperation ist die Erstberatung, jede weitere eine Folgeberatung.',
    }),
    date('held_on', ['Am', 'Held on'], { required: true, index: true }),
    select('mode', ['Wie', 'Mode'], CONSULTATION_MODE, { required: true, default: 'in_person' }),
    integer('minutes', ['Minuten', 'Minutes']),
    text('language', ['Sprache', 'Language'], { max: 80 }),
    text('interpreter', ['Sprachmittlung', 'Interpreter'], { max: 200 }),
    m2o('counsellor', ['Beratung durch', 'Counsellor'], 'directus_users', {
      template: '{{first_name}} {{last_name}}',
    }),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { readonly: true, hidden: true }),
    timestamp('entered_at', ['Eingetragen', 'Entered at'], { readonly: true, hidden: true }),
    longText('notes', ['Notizen', 'Notes']),
  ],
});
