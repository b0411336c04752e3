import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { field, integer, select, tick } from './kit/scalar.ts';
import { CLOCK_KIND } from './vocabulary/casework.ts';

export const clockRules = collection('clock_rules', {
  kind: 'common',
  icon: 'timer',
  folder: 'process',
  sort: 5,
  singular: ['Erinnerungsregel', 'Reminder rule'],
  plural: ['Erinnerungsregeln', 'Reminder rules'],
  note: 'Wann an welche Frist erinnert wird. Änderungen gelten ab dem nächsten Morgen.',
  template: '{{kind}}',
  fields: [
    select('kind', ['Worum es geht', 'Kind'], CLOCK_KIND, { required: true, unique: true }),
    field(
      'days_before',
      ['Tage vorher', 'Days before'],
      'json',
      { interface: 'tags', special: ['cast-json'], options: { alphabetize: false } },
      { width: 'full', required: true, note: 'Zum Beispiel 90, 30, 7, 0. Eine Zahl mit Minus heißt: danach.' },
    ),
    integer('escalate_from', ['Auch an die Vertretung ab (Tage vorher)', 'Escalate from'], {
      note: 'Leer: nie. Mit Minus: so viele Tage danach.',
      options: { min: -365 },
    }),
    m2o('template', ['E-Mail-Vorlage', 'Template'], 'templates', { template: '{{name}}' }),
    tick('active', ['In Gebrauch', 'Active'], { default: true }),
  ],
});
