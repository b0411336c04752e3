import { grants, keepFile, readCommon } from './grant-sets.ts';
import { OWN } from './rules.ts';
import { cooperate, counsel, receiveReferrals, screen, sendReferrals, workInbox, writeAssessments } from './sides.ts';
import type { Grant, RoleSpec } from './types.ts';

const both = (): Grant[] => [
  ...grants('directus_users', ['read'], OWN, ['id', 'first_name', 'last_name', 'organisation', 'role']),
  ...grants('directus_roles', ['read'], null, ['id', 'name']),
  ...readCommon(),
  ...keepFile(),
  ...writeAssessments(),
  ...workInbox(),
  ...cooperate(),
];

/** The account with which n8n acts for a counselling centre. */
export const serviceCounselling: RoleSpec = {
  key: 'service_counselling',
  label: ['Dienstkonto Beratung', 'Service account, counselling'],
  icon: 'smart_toy',
  description: 'Damit arbeitet n8n für eine Beratungsstelle. Schritte, die ein Mensch tun muss, sind ihm verwehrt.',
  app: false,
  grants: [...both(), ...sendReferrals(), ...counsel()],
};

/** The account with which n8n acts for a foreigners authority. */
export const serviceAbh: RoleSpec = {
  key: 'service_abh',
  label: ['Dienstkonto Ausländerbehörde', 'Service account, authority'],
  icon: 'smart_toy',
  description: 'Damit arbeitet n8n für eine Ausländerbehörde. Schritte, die ein Mensch tun muss, sind ihm verwehrt.',
  app: false,
  grants: [...both(), ...receiveReferrals(), ...screen()],
};
