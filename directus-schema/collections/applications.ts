import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { text } from './kit/scalar.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const applications = collection('applications', {
  kind: 'file',
  icon: 'description',
  hidden: true,
  singular: ['Antrag', 'Application'],
  plural: ['Anträge', 'Applications'],
  template: '{{basis}} {{filed_on}}',
  fields: [
    ofPerson('applications'),
    text('basis', ['Rechtsgrundlage (zum Beispiel 25b-1)', 'Legal basis'], { required: true, max: 32 }),
    ...partialDate('filed_on', ['Gestellt am', 'Filed on'], { required: true }),
    evidence(),
  ],
});
