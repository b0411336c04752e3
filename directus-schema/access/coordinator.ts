import { grants, readCommon, useApp } from './grant-sets.ts';
import { OF_SENT, OWN, SENT } from './rules.ts';
import { cooperate } from './sides.ts';
import type { RoleSpec } from './types.ts';

const CASE_FIELDS = [
  'id',
  'organisation',
  'number',
  'state',
  'counsellor',
  'responsible_abh',
  'lane',
  'entry_channel',
  'triage',
  'triage_target_on',
  'triaged_on',
  'cooperation',
  'opened_on',
  'closed_on',
  'checked_at',
  'pages',
  'pages_case',
];

/** The last one is the list of conference items: without it the form of an item cannot name its referral. */
const REFERRAL_FIELDS = [
  ...['id', 'number', 'title', 'from_org', 'to_org', 'cooperation', 'sender_status', 'proposed_at'],
  'conference_items',
];

/** Which case comes when and why; what is said about it is for those who counsel. */
const ITEM_FIELDS = ['id', 'conference', 'referral', 'state', 'reason', 'route', 'sort', 'recorded_at'];

export const coordinator: RoleSpec = {
  key: 'coordinator',
  label: ['Koordination', 'Coordinator'],
  icon: 'hub',
  description: 'Verteilt Fälle der eigenen Organisation und pflegt die Kooperation; sieht keine Angaben zu Personen.',
  app: true,
  grants: [
    ...useApp(),
    ...readCommon(),
    ...grants('cases', ['read'], OWN, CASE_FIELDS),
    ...grants('cases', ['update'], OWN, ['counsellor', 'pages', 'pages_case']),
    ...grants('referrals', ['read'], SENT, REFERRAL_FIELDS),
    ...grants('conference_items', ['read'], OF_SENT, ITEM_FIELDS),
    // The last four are the guard's own.
    ...grants('conference_items', ['create'], null, [
      ...['conference', 'referral', 'sort'],
      ...['state', 'reason', 'consent', 'secrecy_release'],
    ]),
    ...grants('conference_items', ['update'], OF_SENT, ['state', 'sort']),
    ...grants('cooperation_partners', ['create', 'update', 'delete'], null),
    ...grants('enquiries', ['create', 'read', 'update', 'delete'], OWN),
    ...cooperate(),
  ],
};
