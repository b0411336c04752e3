import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { text } from './kit/scalar.ts';

export const aliases = collection('aliases', {
  kind: 'file',
  icon: 'badge',
  hidden: true,
  singular: ['Anderer Name', 'Alias'],
  plural: ['Andere Namen', 'Aliases'],
  template: '{{last_name}}, {{first_name}}',
  fields: [
    m2o('person', ['Person', 'Person'], 'persons', { nullable: false, reverse: 'aliases', onDelete: 'CASCADE' }),
    text('first_name', ['Vorname', 'First name'], { max: 120 }),
    text('last_name', ['Nachname', 'Last name'], { max: 120 }),
    text('source', ['Woher', 'Source'], { max: 200, note: 'Zum Beispiel: alter Pass, andere Schreibweise.' }),
  ],
});
