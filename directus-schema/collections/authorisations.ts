import { agreement } from './kit/agreement.ts';
import { collection } from './kit/collection.ts';

export const authorisations = collection('authorisations', {
  kind: 'file',
  icon: 'draw',
  folder: 'casework',
  sort: 6,
  singular: ['Vollmacht', 'Power of attorney'],
  plural: ['Vollmachten', 'Powers of attorney'],
  template: '{{purpose}} {{recipient.name}} bis {{valid_until}}',
  fields: agreement(
    'authorisations',
    'Mit der Vollmacht handelt die Beratungsstelle für die Person gegenüber der Behörde (§ 14 VwVfG). Sie ersetzt weder die Einwilligung noch die Entbindung von der Schweigepflicht.',
  ),
});
