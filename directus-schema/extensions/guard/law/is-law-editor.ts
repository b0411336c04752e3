import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Context } from '../directus.ts';

/** Who may change drafts. A filter runs before Directus asks for permissions, so that it must not act for others. */
export const isLawEditor = ({ accountability }: Pick<Context, 'accountability'>): boolean =>
  accountability !== null && (accountability.admin || accountability.role === ROLE_IDS.process_admin);
