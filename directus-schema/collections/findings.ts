import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { longText, select, text } from './kit/scalar.ts';
import { m2o } from './kit/relation.ts';
import { FINDING_RESULT } from './vocabulary/case-file.ts';
import { ofPerson } from './kit/of-person.ts';

export const findings = collection('findings', {
  kind: 'file',
  icon: 'balance',
  hidden: true,
  singular: ['Feststellung', 'Finding'],
  plural: ['Feststellungen', 'Findings'],
  template: '{{criterion}} {{result}}',
  fields: [
    ofPerson('findings'),
    text('criterion', ['Kriterium (Kennung)', 'Criterion'], {
      required: true,
      max: 64,
      note: 'Zum Beispiel 25A-06.',
    }),
    select('result', ['Ergebnis', 'Result'], FINDING_RESULT, { required: true }),
    ...partialDate('on', ['Am', 'On'], { required: true }),
    longText('reason', ['Begründung', 'Reason']),
    m2o('decided_by', ['Festgestellt von', 'Decided by'], 'directus_users', { readonly: true }),
  ],
});
