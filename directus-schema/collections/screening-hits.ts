import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, text, tick } from './kit/scalar.ts';

export const screeningHits = collection('screening_hits', {
  kind: 'file',
  icon: 'person_search',
  hidden: true,
  singular: ['Gefundener Fall', 'Hit'],
  plural: ['Gefundene Fälle', 'Hits'],
  template: '{{case.number}}',
  fields: [
    m2o('screening', ['Bestandsdurchsicht', 'Screening'], 'screenings', {
      nullable: false,
      reverse: 'hits',
      onDelete: 'CASCADE',
    }),
    m2o('case', ['Fall', 'Case'], 'cases', { nullable: false, onDelete: 'CASCADE', template: '{{number}}' }),
    date('since', ['Seit', 'Since'], { readonly: true }),
    tick('unclear', ['Von Hand zu prüfen', 'Unclear'], {
      note: 'Die Akte sagt zu wenig. Ohne Häkchen kommt der Fall in den nächsten Briefversand.',
    }),
    text('reason', ['Warum', 'Reason'], { readonly: true, max: 200 }),
    tick('excluded', ['Ausgeschlossen', 'Excluded']),
    text('excluded_because', ['Ausgeschlossen, weil', 'Excluded because'], { max: 300 }),
    m2o('wave', ['Versand', 'Wave'], 'letter_waves', { onDelete: 'SET NULL', template: '{{sent_on}}' }),
  ],
});
