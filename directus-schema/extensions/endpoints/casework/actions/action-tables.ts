import type { ActionTable } from './action-table.ts';
import { caseActions } from './tables/case-actions.ts';
import { colleagueActions } from './tables/colleague-actions.ts';
import { enquiryActions } from './tables/enquiry-actions.ts';
import { importActions } from './tables/import-actions.ts';
import { personActions } from './tables/person-actions.ts';
import { requestActions } from './tables/request-actions.ts';

/** The forms that have buttons of ours, by collection. */
export const ACTION_TABLES: ReadonlyMap<string, ActionTable> = new Map(
  Object.entries({
    cases: caseActions,
    directus_users: colleagueActions,
    enquiries: enquiryActions,
    imports: importActions,
    persons: personActions,
    rights_requests: requestActions,
  }),
);
