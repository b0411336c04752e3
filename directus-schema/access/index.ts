import { abhClerk } from './abh-clerk.ts';
import { coordinator } from './coordinator.ts';
import { counsellor } from './counsellor.ts';
import { hideRestricted } from './hide-restricted.ts';
import { operator } from './operator.ts';
import { processAdmin } from './process-admin.ts';
import { serviceAbh, serviceCounselling } from './service-accounts.ts';
import { volunteer } from './volunteer.ts';
import type { RoleSpec } from './types.ts';

/** Every role that we ship. What an installation adds goes into policies of its own. */
export const roles: readonly RoleSpec[] = [
  counsellor,
  abhClerk,
  coordinator,
  processAdmin,
  volunteer,
  operator,
  serviceCounselling,
  serviceAbh,
].map(hideRestricted);
