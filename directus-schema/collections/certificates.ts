import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { select } from './kit/scalar.ts';
import { CERTIFICATE_KIND, LANGUAGE_LEVEL } from './vocabulary/case-file.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const certificates = collection('certificates', {
  kind: 'file',
  icon: 'workspace_premium',
  hidden: true,
  singular: ['Zeugnis', 'Certificate'],
  plural: ['Zeugnisse', 'Certificates'],
  template: '{{kind}} {{level}}',
  fields: [
    ofPerson('certificates'),
    select('kind', ['Art', 'Kind'], CERTIFICATE_KIND, { required: true }),
    select('level', ['Stufe', 'Level'], LANGUAGE_LEVEL),
    ...partialDate('issued_on', ['Ausgestellt am', 'Issued on'], { required: true }),
    evidence(),
  ],
});
