import type { RoleSpec } from './types.ts';

export const operator: RoleSpec = {
  key: 'operator',
  label: ['Betrieb', 'Operator'],
  icon: 'dns',
  description: 'Betreibt die Installation, im Auftrag beider Organisationen. Keine Fallarbeit.',
  app: true,
  admin: true,
  grants: [],
};
