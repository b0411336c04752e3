/** A field of the other side is forbidden, so each side asks for its own state only. */
export const referralFields = (side: 'sender' | 'recipient'): readonly string[] => [
  'id',
  'number',
  'from_org',
  'due_on',
  side === 'sender' ? 'sender_status' : 'status',
];
