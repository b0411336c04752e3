import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { longText, text } from './kit/scalar.ts';

export const conferenceMinutes = collection('conference_minutes', {
  kind: 'file',
  icon: 'edit_note',
  hidden: true,
  // A shared text that becomes final: what it said before is nobody's to read.
  audited: false,
  singular: ['Ort und Niederschrift', 'Place and minutes'],
  plural: ['Orte und Niederschriften', 'Places and minutes'],
  note: 'Je Organisation, die am Tag der Besprechung beteiligt ist, eine Zeile mit denselben Worten. Andere lesen sie nicht.',
  template: '{{conference.held_on}}',
  fields: [
    notice(
      'minutes_notice',
      'Das lesen die Organisationen, die am Tag der Besprechung an der Kooperation beteiligt sind. Was zu einem einzelnen Menschen verabredet ist, steht beim Fall.',
    ),
    m2o('conference', ['Besprechung', 'Conference'], 'conferences', {
      nullable: false,
      readonly: true,
      hidden: true,
      reverse: 'minutes',
      onDelete: 'CASCADE',
      template: '{{held_on}}',
    }),
    text('place', ['Ort', 'Place'], { max: 200, width: 'full' }),
    longText('text', ['Niederschrift', 'Minutes'], {
      note: 'Vom Tag der Besprechung an. Sobald sie „hat stattgefunden“, steht der Text fest.',
    }),
    longText('supplement', ['Nachträge', 'Supplement'], {
      note: 'Nach der Besprechung wird nur noch ergänzt: den Nachtrag unten anfügen.',
    }),
  ],
});
