import type { Payload, UpdateFilter } from '../directus.ts';
import { GuardError, invalidRow } from '../errors.ts';

const STATUS = ['status', 'sender_status'] as const;

function stepOf(payload: Payload): Payload {
  const [other] = Object.keys(payload).filter((key) => key !== 'status' && key !== 'sender_status' && key !== 'steps');
  if (other !== undefined)
    throw invalidRow(
      other,
      `„${other}“ lässt sich nicht ändern. Eine Weiterleitung ändert sich nur durch Schritte.`,
      `"${other}" never changes by hand.`,
    );
  const states = STATUS.map((key) => payload[key]).filter((value) => typeof value === 'string');
  if (states.length === 1 && !('steps' in payload)) return { to_state: states[0] };
  const steps = payload['steps'];
  const created: unknown = typeof steps === 'object' && steps !== null && 'create' in steps ? steps.create : steps;
  if (states.length === 0 && Array.isArray(created) && created.length === 1 && typeof created[0] === 'object')
    return { ...(created[0] as Payload) };
  throw new GuardError(422, 'INVALID_ROW', 'Bitte genau einen Schritt auf einmal.', 'Exactly one step at a time.', {
    field: 'status',
  });
}

/** The form of the referral also records that the dossier was shown: new rows, nothing else. */
function onlyShowings(payload: Payload): boolean {
  const { showings, ...rest } = payload;
  if (Object.keys(rest).length > 0 || typeof showings !== 'object' || showings === null) return false;
  const { create: _create, ...others } = showings as Payload;
  return Object.values(others).every((list) => Array.isArray(list) && list.length === 0);
}

/**
 * A drag on the board, a form field and the API all write a state; each becomes the same nested step, so that the
 * change, the step and its event are one transaction.
 */
export const rewriteAsStep: UpdateFilter = async (payload, { keys }) => {
  if (onlyShowings(payload)) return payload;
  const step = stepOf(payload);
  if (keys.length !== 1)
    throw new GuardError(422, 'INVALID_ROW', 'Bitte eine Weiterleitung nach der anderen.', 'One referral at a time.', {
      field: 'id',
    });
  return { steps: { create: [step], update: [], delete: [] } };
};
