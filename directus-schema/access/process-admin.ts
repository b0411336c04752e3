import { grants, readCommon, useApp } from './grant-sets.ts';
import { NO_ROW, OWN, OWN_OFFICE } from './rules.ts';
import type { RoleSpec } from './types.ts';

const PROCESS_AND_LAW = [
  'cooperations',
  'cooperation_partners',
  'triage_categories',
  'templates',
  'clock_rules',
  'process_states',
  'process_steps',
  'legal_bases',
  'rule_versions',
  'criteria',
  'fact_definitions',
  'readings',
];

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
    ...grants('organisations', ['update'], OWN_OFFICE, ['name', 'place', 'readings', 'offences_legal_basis']),
    ...grants('case_facts', ['read'], NO_ROW),
    ...grants('senders', ['create', 'read', 'update', 'delete'], OWN),
    ...grants('outbox_events', ['read'], OWN),
    ...grants('outbox_deliveries', ['read'], OWN),
    ...grants('outbox_consumers', ['read', 'delete'], OWN),
  ],
};
