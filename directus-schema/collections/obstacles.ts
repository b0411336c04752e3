import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, longText, select, text } from './kit/scalar.ts';
import { OBSTACLE_CATEGORY, OBSTACLE_STATE } from './vocabulary/conference.ts';

export const obstacles = collection('obstacles', {
  kind: 'common',
  icon: 'block',
  folder: 'bridge',
  sort: 5,
  singular: ['Hindernis', 'Obstacle'],
  plural: ['Hindernisse', 'Obstacles'],
  note: 'Was Menschen immer wieder am Bleiberecht hindert, gesammelt von allen Beteiligten. Ohne Angaben zu Personen.',
  template: '{{title}}',
  fields: [
    notice(
      'obstacle_notice',
      'Alle Beteiligten lesen mit: bitte keine Angaben, an denen jemand zu erkennen ist.',
      'warning',
    ),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { required: true, template: '{{name}}' }),
    m2o('reported_by', ['Gemeldet von', 'Reported by'], 'organisations', { readonly: true, template: '{{name}}' }),
    text('title', ['Hindernis', 'Title'], { required: true, max: 200, width: 'full' }),
    select('category', ['Bereich', 'Category'], OBSTACLE_CATEGORY, { required: true }),
    select('state', ['Stand', 'State'], OBSTACLE_STATE, { required: true, default: 'open', index: true }),
    longText('description', ['Beschreibung', 'Description']),
    integer('times', ['Wie oft beobachtet', 'Times'], { default: 1, options: { min: 1 } }),
    longText('measure', ['Maßnahme', 'Measure']),
    m2o('owner', ['Wer kümmert sich', 'Owner'], 'organisations', { template: '{{name}}' }),
    m2o('conference', ['Auf der Tagesordnung des Austauschs am', 'On the agenda of'], 'conferences', {
      reverse: 'obstacles',
      onDelete: 'SET NULL',
      template: '{{held_on}}',
      note: 'Leer: der nächste geplante Austausch. Was nicht behoben ist, kommt beim übernächsten wieder.',
    }),
    date('noted_on', ['Aufgenommen am', 'Noted on'], { readonly: true }),
    date('solved_on', ['Behoben am', 'Solved on']),
  ],
});
