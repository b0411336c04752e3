import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { integer, longText, select, text, tick } from './kit/scalar.ts';
import { ORGANISATION_KIND } from './vocabulary/cooperation.ts';
import { RETENTION_SUBJECT } from './vocabulary/rights.ts';

export const retentionRules = collection('retention_rules', {
  kind: 'common',
  icon: 'auto_delete',
  folder: 'process',
  sort: 6,
  singular: ['Löschfrist', 'Retention rule'],
  plural: ['Löschfristen', 'Retention rules'],
  note: 'Was wie lange aufbewahrt und dann von selbst gelöscht wird, je Art der Organisation. Änderungen gelten ab dem nächsten Löschlauf.',
  template: '{{organisation_kind}} {{subject}}: {{months}} Monate',
  fields: [
    notice(
      'retention_notice',
      'Eine Beratungsstelle kann bei sich eine andere Frist für Fälle eintragen („Löschen nach Abschluss“ bei der Organisation). Wo eine Pflicht zur Aufbewahrung besteht, gilt die längere Frist, und vorher wird auch auf Wunsch nicht gelöscht (Art. 17 Abs. 3 lit. b DSGVO).',
    ),
    select('organisation_kind', ['Bei', 'Kind of organisation'], ORGANISATION_KIND, { required: true }),
    select('subject', ['Was', 'Subject'], RETENTION_SUBJECT, { required: true }),
    integer('months', ['Monate', 'Months'], { required: true }),
    tick('mandatory', ['Pflicht zur Aufbewahrung', 'Mandatory'], { default: false }),
    text('citation', ['Grundlage', 'Citation'], { max: 200, width: 'full' }),
    longText('note', ['Hinweis', 'Note']),
    tick('active', ['In Gebrauch', 'Active'], { default: true }),
  ],
});
