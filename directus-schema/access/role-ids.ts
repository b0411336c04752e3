/** Fixed ids: the same in every installation, so that exports, tests and the guard can name a role. */
export const ROLE_IDS = {
  counsellor: 'b1e1be01-0000-4000-8000-000000000001',
  abh_clerk: 'b1e1be01-0000-4000-8000-000000000002',
  coordinator: 'b1e1be01-0000-4000-8000-000000000003',
  process_admin: 'b1e1be01-0000-4000-8000-000000000004',
  operator: 'b1e1be01-0000-4000-8000-000000000005',
  service_counselling: 'b1e1be01-0000-4000-8000-000000000006',
  service_abh: 'b1e1be01-0000-4000-8000-000000000007',
  volunteer: 'b1e1be01-0000-4000-8000-000000000008',
} as const;

export type RoleKey = keyof typeof ROLE_IDS;

/** Accounts of machines: they may never take a step that the law leaves to a human. */
export const SERVICE_ROLES: readonly string[] = [ROLE_IDS.service_counselling, ROLE_IDS.service_abh];
