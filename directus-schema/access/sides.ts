import { grants } from './grant-sets.ts';
import { RECIPIENT_FIELDS, RECIPIENT_STEP_FIELDS, SENDER_FIELDS, SENDER_STEP_FIELDS } from './referral-fields.ts';
import {
  DOSSIER_RECEIVED,
  DOSSIER_SENT_OR_RECEIVED,
  OF_RECEIVED,
  OF_SENT,
  OF_SENT_OR_RECEIVED,
  OWN,
  RECEIVED,
  SAID_TO_CENTRE,
  SAID_TO_RECIPIENT,
  SENT_OR_RECEIVED,
  VIEW_OF_RECEIVED,
  VIEW_OF_SENT,
} from './rules.ts';
import type { Grant } from './types.ts';

/** What people agreed to is added and withdrawn, never changed. */
const keepAgreements = (): Grant[] =>
  ['consents', 'secrecy_releases', 'authorisations'].flatMap((name) => [
    ...grants(name, ['create', 'read'], OWN),
    ...grants(name, ['update'], OWN, ['withdrawn_at', 'withdrawn_by', 'consent_notice']),
  ]);

/**
 * Referrals from the side that counsels: it sends to the authority, and receives people from other centres. One set of fields
 * for both ends, that of the sender: of what a centre receives it may know the same, and two sets would let one be asked by
 * the other.
 */
export const sendReferrals = (): Grant[] => [
  ...grants('cases', ['create', 'read', 'update', 'delete'], OWN, { except: ['received_referrals'] }),
  ...keepAgreements(),
  ...grants('referrals', ['create'], null),
  ...grants('referrals', ['read'], SENT_OR_RECEIVED, SENDER_FIELDS),
  ...grants('referrals', ['update'], SENT_OR_RECEIVED, SENDER_STEP_FIELDS),
  ...grants('referral_steps', ['create'], null),
  ...grants('referral_steps', ['read'], OF_SENT_OR_RECEIVED),
  ...['referral_messages', 'decisions', 'promises'].flatMap((name) => grants(name, ['read'], SAID_TO_CENTRE)),
  ...grants('dossiers', ['read'], DOSSIER_SENT_OR_RECEIVED),
  ...grants('dossier_showings', ['create'], null),
  ...grants('dossier_showings', ['read'], OF_SENT),
  ...grants('conference_items', ['create', 'read', 'update'], OF_SENT),
  ...grants('conference_views', ['create', 'read'], VIEW_OF_SENT),
];

/** Referrals from the side that receives them. */
export const receiveReferrals = (): Grant[] => [
  ...grants('cases', ['create', 'read', 'update', 'delete'], OWN, { except: ['referrals'] }),
  ...keepAgreements(),
  ...grants('referrals', ['read'], RECEIVED, RECIPIENT_FIELDS),
  ...grants('referrals', ['update'], RECEIVED, RECIPIENT_STEP_FIELDS),
  ...grants('referral_steps', ['create'], null),
  ...grants('referral_steps', ['read'], OF_RECEIVED),
  ...['referral_messages', 'decisions', 'promises'].flatMap((name) => grants(name, ['read'], SAID_TO_RECIPIENT)),
  ...grants('dossiers', ['read'], DOSSIER_RECEIVED),
  ...grants('conference_items', ['create'], null),
  // Nothing that leads back into the sender's file.
  ...grants('conference_items', ['read', 'update'], OF_RECEIVED, { except: ['consent', 'secrecy_release'] }),
  ...grants('conference_views', ['create', 'read'], VIEW_OF_RECEIVED),
];

/** Enquiries, what became of a case, and reminders of the own office. */
export const counsel = (): Grant[] => [
  ...grants('enquiries', ['create', 'read', 'update', 'delete'], OWN),
  ...grants('outcomes', ['create', 'read', 'update', 'delete'], OWN),
];

/** The authority looks through its stock and writes to people; the list never leaves it. */
export const screen = (): Grant[] => [
  ...grants('screenings', ['create', 'read', 'delete'], OWN),
  ...grants('screenings', ['update'], OWN, ['note', 'screening_notice', 'hits']),
  ...grants('screening_hits', ['read'], OWN),
  ...grants('screening_hits', ['update'], OWN, ['unclear', 'excluded', 'excluded_because']),
  ...grants('letter_waves', ['create', 'read'], OWN),
  ...grants('letter_waves', ['update'], OWN, [
    'cooperation',
    'screening',
    'template',
    'state',
    'sent_on',
    'wave_notice',
    'letters_print',
  ]),
];

/** What both sides of a cooperation do beside the case: meet, note obstacles, keep to deadlines. */
export const cooperate = (): Grant[] => [
  ...grants('conferences', ['create', 'update'], null),
  ...grants('conference_participants', ['create', 'update', 'delete'], null),
  ...grants('conference_minutes', ['read'], OWN),
  ...grants('conference_minutes', ['update'], OWN, ['place', 'text', 'supplement', 'minutes_notice']),
  ...grants('obstacles', ['create', 'update'], null),
  ...grants('reminders', ['read'], OWN),
  ...grants('reminders', ['update'], OWN, ['state']),
  ...grants('deletion_log', ['read'], OWN),
  ...grants('kept_counts', ['read'], OWN),
];

/** What persons asked for under Art. 15 to 18 DSGVO; written by the endpoints alone. */
export const answerRights = (): Grant[] => grants('rights_requests', ['read'], OWN);

/** Reads what the check found and confirms it; only a human can. */
export const confirmAssessments = (): Grant[] => [
  ...grants('case_facts', ['read'], OWN),
  ...grants('assessments', ['read'], OWN),
  ...grants('assessments', ['update'], OWN, ['confirmed', 'confirmed_by', 'confirmed_at', 'proposal_notice']),
];

/** Works the inbox of the own office. */
export const workInbox = (): Grant[] => [
  ...grants('inbox_events', ['read'], OWN),
  ...grants('inbox_events', ['update'], OWN, ['state', 'case']),
  ...grants('senders', ['read'], OWN, ['id', 'organisation', 'name', 'source', 'active', 'allowed_types']),
];

/** Writes what the check found, for the account of a machine. */
export const writeAssessments = (): Grant[] => [
  ...grants('case_facts', ['create', 'read', 'update', 'delete'], OWN),
  ...grants('assessments', ['create', 'read'], OWN),
  ...grants('law_snapshots', ['read'], null),
  ...grants('case_snapshots', ['create', 'read'], OWN),
  ...grants('outbox_events', ['read'], OWN),
];
