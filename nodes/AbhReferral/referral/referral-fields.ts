import type { Side } from './side-of.ts';

/** A field of the other side is forbidden, so each side asks for its own only. Deadlines are the recipient's. */
export const referralFields = (side: Side): readonly string[] => [
  'id',
  'number',
  'from_org',
  ...(side === 'sender' ? ['sender_status'] : ['status', 'due_on']),
];
