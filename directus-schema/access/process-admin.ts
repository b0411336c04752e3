import { caseFacts } from '../collections/case-facts.ts';
import { LIST_FIELDS } from '../../domain/facts/case-fields.ts';
import { grants, readCommon, useApp } from './grant-sets.ts';
import { DRAFTS, NO_ROW, OF_DRAFTS, OWN, OWN_OFFICE } from './rules.ts';
import type { RoleSpec } from './types.ts';

const PROCESS_AND_LAW = [
  'cooperations',
  'cooperation_partners',
  'triage_categories',
  'templates',
  'clock_rules',
  'retention_rules',
  'process_states',
  'process_steps',
  'legal_bases',
  'fact_definitions',
  'readings',
  'transitions',
];

/** Columns that no condition may name. */
const NO_FACTS = caseFacts([]).fields.map(({ field }) => field);

export const processAdmin: RoleSpec = {
  key: 'process_admin',
  label: ['Prozessverantwortung', 'Process admin'],
  icon: 'account_tree',
  description: 'Ändert Schritte, Fristen und Rechtsregeln. Keine Fallarbeit: sieht keine Akte.',
  app: true,
  grants: [
    ...useApp(),
    ...readCommon(),
    ...PROCESS_AND_LAW.flatMap((name) => grants(name, ['create', 'update', 'delete'], null)),
    ...grants('rule_versions', ['create', 'update', 'delete'], DRAFTS),
    ...grants('criteria', ['create', 'update', 'delete'], OF_DRAFTS),
    ...grants('organisations', ['update'], OWN_OFFICE, [
      'name',
      'place',
      'readings',
      'retention_months',
      'offences_legal_basis',
    ]),
    ...grants('case_facts', ['read'], NO_ROW, { except: NO_FACTS }),
    ...[...LIST_FIELDS].flatMap(([list, fields]) => grants(list, ['read'], NO_ROW, [...fields.keys()])),
    ...grants('senders', ['create', 'read', 'update', 'delete'], OWN),
    ...grants('outbox_events', ['read'], OWN),
    ...grants('outbox_deliveries', ['read'], OWN),
    ...grants('outbox_consumers', ['read', 'delete'], OWN),
  ],
};
