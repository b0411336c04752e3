import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { text } from './kit/scalar.ts';

export const conferenceParticipants = collection('conference_participants', {
  kind: 'common',
  icon: 'group',
  hidden: true,
  singular: ['Teilnahme', 'Participant'],
  plural: ['Teilnehmende', 'Participants'],
  note: 'Jede Organisation trägt die eigenen Leute ein. Die andere Seite sieht Organisation und Aufgabe, keine Namen.',
  template: '{{organisation.name}} {{function}}',
  fields: [
    m2o('conference', ['Fallbesprechung', 'Conference'], 'conferences', {
      required: true,
      reverse: 'participants',
      onDelete: 'CASCADE',
      template: '{{held_on}}',
    }),
    m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
      nullable: false,
      template: '{{name}}',
      note: 'Leer: die eigene.',
    }),
    m2o('user', ['Wer', 'Who'], 'directus_users', { template: '{{first_name}} {{last_name}}', onDelete: 'SET NULL' }),
    text('function', ['Aufgabe', 'Function'], { max: 120 }),
  ],
});
