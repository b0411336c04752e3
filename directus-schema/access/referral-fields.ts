const LAYOUT = [
  'remedy',
  'next_steps',
  'dossier_view',
  'pages',
  'pages_referral',
  'pages_dossier',
  'pages_history',
] as const;
const BOTH = [
  'id',
  'number',
  'title',
  'from_org',
  'to_org',
  'cooperation',
  'process',
  'bases',
  'sent_at',
  'received_at',
  'consent_withdrawn_on',
  'steps',
  'messages',
  'decisions',
  'promises',
  'conference_items',
  'dossiers',
  ...LAYOUT,
] as const;

/** What the sending side sees: never the true state, only what it may know of it. */
export const SENDER_FIELDS: readonly string[] = [
  ...BOTH,
  'sender_status',
  'case',
  'consent',
  'secrecy_release',
  'proposed_at',
  'showings',
];

/** What the receiving side sees: nothing that leads back into the sender's file. */
export const RECIPIENT_FIELDS: readonly string[] = [...BOTH, 'status', 'recipient_case', 'due_on', 'decided_at'];

export const SENDER_STEP_FIELDS: readonly string[] = ['sender_status', 'steps', 'showings', ...LAYOUT];
export const RECIPIENT_STEP_FIELDS: readonly string[] = ['status', 'steps', ...LAYOUT];
