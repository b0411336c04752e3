import { readStepDetails, StepDetailsProblem } from '../../../../domain/referral/step-details.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter } from '../directus.ts';
import { foreignRow, GuardError, humanRequired, invalidRow } from '../errors.ts';
import { targetKey } from '../target-key.ts';
import { DETAIL_PROBLEMS } from './details-of.ts';
import { readReferral } from './referral-row.ts';

/**
 * Somebody of the sending office has shown the dossier to the person, before it leaves. Who it was comes from the
 * session; a service account has shown nothing to anybody.
 */
export const newShowing: CreateFilter = async (payload, _meta, context) => {
  const actor = await actorOf(context);
  const { referral: pointed, shown_by: _by, ...given } = payload;
  const referral = await readReferral(context.database, targetKey(pointed, 'id') ?? '', true);
  if (!referral || actor.office === null || referral.from_org !== actor.office) throw foreignRow('referral');
  if (actor.service) throw humanRequired('Das Dossier zeigt ein Mensch der Person. Ein Dienstkonto kann das nicht.');
  if (referral.sent_at !== null)
    throw new GuardError(
      422,
      'ALREADY_SENT',
      'Das Dossier ist schon weitergeleitet. Gezeigt wird es vorher.',
      'The dossier has left; it is shown before.',
    );
  try {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''));
    const found = readStepDetails('shown', said, todayInBerlin());
    return { ...found?.details, referral: referral.id, shown_by: actor.user };
  } catch (error) {
    if (!(error instanceof StepDetailsProblem)) throw error;
    throw invalidRow(error.field, DETAIL_PROBLEMS[error.field] ?? `„${error.field}“ gehört nicht dazu.`, error.message);
  }
};
