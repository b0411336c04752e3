import { z } from 'zod';
import type { Found, Run } from '../actions/operation.ts';
import type { CaseForReferral } from './case-for-referral.ts';
import { CONSENT_MISSING, consentRefusal, type NoConsent } from './no-consent.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, thinReferral } from './thin-referral.ts';

const idSchema = z.object({ id: z.string() });
const stateSchema = z.object({ key: z.string() });

/**
 * Proposes a referral, once: a referral of this case to this authority that is still under way is answered instead.
 * The guard builds the dossier and has the last word on the consent.
 */
export const openReferral = async (
  { client, today }: Run,
  { id, number, recipient, cooperation }: CaseForReferral,
  bases: readonly string[],
): Promise<
  Omit<Extract<Found, { referral: unknown }>, 'items'> | Omit<Extract<Found, { noConsent: unknown }>, 'items'>
> => {
  const fields = referralFields('sender');
  const finals = await client.read(
    'process_states',
    { fields: ['key'], filter: { cooperation: { _eq: cooperation }, final: { _eq: true } } },
    stateSchema,
  );
  const [present] = await client.read(
    'referrals',
    {
      fields,
      filter: {
        case: { _eq: id },
        to_org: { _eq: recipient },
        ...(finals.length > 0 ? { sender_status: { _nin: finals.map(({ key }) => key) } } : {}),
      },
      sort: ['-proposed_at'],
      limit: 1,
    },
    referralRowSchema,
  );
  if (present) return { referral: { ...thinReferral(present), caseId: id, created: false } };

  const refused = (why: Pick<NoConsent, 'code' | 'reason'>) => ({
    noConsent: { caseId: id, caseNumber: number, recipient, ...why },
  });
  const [consent] = await client.read(
    'consents',
    {
      fields: ['id'],
      filter: {
        case: { _eq: id },
        recipient: { _eq: recipient },
        purpose: { _eq: 'referral' },
        withdrawn_at: { _null: true },
        valid_from: { _lte: today },
        valid_until: { _gte: today },
      },
      sort: ['-valid_until'],
      limit: 1,
    },
    idSchema,
  );
  if (!consent) return refused({ code: 'CONSENT_MISSING', reason: CONSENT_MISSING });

  try {
    const { id: referralId } = await client.create(
      'referrals',
      { case: id, to_org: recipient, cooperation, consent: consent.id, bases },
      idSchema,
    );
    const [row] = await client.read('referrals', { fields, filter: { id: { _eq: referralId } } }, referralRowSchema);
    const opened = row ? thinReferral(row) : { referralId, number: null, status: null, dueOn: null };
    return { referral: { ...opened, caseId: id, created: true } };
  } catch (error) {
    const why = consentRefusal(error);
    return why ? refused(why) : await Promise.reject(error);
  }
};
