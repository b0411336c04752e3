import type { JsonObject } from '../collections/kit/json.ts';

const mine = { _eq: '$CURRENT_USER.organisation' } as const;

/** Rows of the own office. */
export const OWN = { organisation: mine } as const satisfies JsonObject;

const me = { _eq: '$CURRENT_USER' } as const;

/** People whom the user accompanies. */
export const ACCOMPANIED = { _and: [OWN, { volunteer: me }] } as const satisfies JsonObject;

/** Their cases. */
export const CASE_OF_ACCOMPANIED = { _and: [OWN, { person: { volunteer: me } }] } as const satisfies JsonObject;

/** Tasks of the user. */
export const MY_TASKS = { _and: [OWN, { owner: me }] } as const satisfies JsonObject;

/** The own office as a row. */
export const OWN_OFFICE = { id: mine } as const satisfies JsonObject;

/** No row at all: opens the list of fields, for the filter builder, and nothing else. */
export const NO_ROW = { _and: [OWN, { id: { _null: true } }] } as const satisfies JsonObject;

/** Versions that are no law yet; what was published cannot be changed, and its form is closed. */
export const DRAFTS = { state: { _eq: 'draft' } } as const satisfies JsonObject;

/** Criteria of such versions. */
export const OF_DRAFTS = { version: DRAFTS } as const satisfies JsonObject;

/** Referrals that the own office sends. */
export const SENT = { from_org: mine } as const satisfies JsonObject;

/** Referrals to the own office; before they are sent nobody there sees them. */
export const RECEIVED = { _and: [{ to_org: mine }, { sent_at: { _nnull: true } }] } as const satisfies JsonObject;

/** Children of a referral that the own office sends, until it erased the person. */
export const OF_SENT = {
  _and: [{ referral: { from_org: mine } }, { referral: { sender_erased_on: { _null: true } } }],
} as const satisfies JsonObject;

/** Of those, what the sending side may see. */
export const OF_SENT_VISIBLE = {
  _and: [
    { referral: { from_org: mine } },
    { referral: { sender_erased_on: { _null: true } } },
    { visible_to_sender: { _eq: true } },
  ],
} as const satisfies JsonObject;

/** Children of a referral to the own office, until it erased the person. */
export const OF_RECEIVED = {
  _and: [
    { referral: { to_org: mine } },
    { referral: { recipient_erased_on: { _null: true } } },
    { referral: { sent_at: { _nnull: true } } },
  ],
} as const satisfies JsonObject;

/** Of a person whose data the own office only keeps (Art. 18 DSGVO) what was said over the bridge is not shown either. */
const openAt = (file: 'case' | 'recipient_case') =>
  ({
    _or: [{ referral: { [file]: { _null: true } } }, { referral: { [file]: { restricted: { _eq: false } } } }],
  }) as const;

/** What speaks about the person on a referral that the own office sends. */
export const SAID_TO_SENDER = { _and: [OF_SENT_VISIBLE, openAt('case')] } as const satisfies JsonObject;

/** The same on a referral to the own office. */
export const SAID_TO_RECIPIENT = { _and: [OF_RECEIVED, openAt('recipient_case')] } as const satisfies JsonObject;

/**
 * A dossier that was sent: until receipt only as long as the consent runs, afterwards it is the recipient's. Directus compares
 * a date with the day of UTC, which ends up to two hours after Berlin's: so it looks two hours ahead.
 */
export const DOSSIER_RECEIVED = {
  _and: [
    { referral: { to_org: mine } },
    { referral: { recipient_erased_on: { _null: true } } },
    { referral: { sent_at: { _nnull: true } } },
    { _or: [{ referral: { received_at: { _nnull: true } } }, { readable_until: { _gte: '$NOW(+2 hours)' } }] },
    openAt('recipient_case'),
  ],
} as const satisfies JsonObject;

/** What the own office disclosed for a conference, as the sending side. */
export const VIEW_OF_SENT = {
  _and: [{ referral: { from_org: mine } }, { side: { _eq: 'sender' } }, openAt('case')],
} as const satisfies JsonObject;

/** The same as the receiving side. */
export const VIEW_OF_RECEIVED = {
  _and: [
    { referral: { to_org: mine } },
    { referral: { sent_at: { _nnull: true } } },
    { side: { _eq: 'recipient' } },
    openAt('recipient_case'),
  ],
} as const satisfies JsonObject;

/** Both ends of a centre: what it sends, and the people who are allocated or handed over to it, once they are sent. */
export const SENT_OR_RECEIVED = { _or: [SENT, RECEIVED] } as const satisfies JsonObject;

/** Children of those. */
export const OF_SENT_OR_RECEIVED = { _or: [OF_SENT_VISIBLE, OF_RECEIVED] } as const satisfies JsonObject;

/** What speaks about the person on those. */
export const SAID_TO_CENTRE = { _or: [SAID_TO_SENDER, SAID_TO_RECIPIENT] } as const satisfies JsonObject;

/** Dossiers of those. */
export const DOSSIER_SENT_OR_RECEIVED = {
  _or: [{ _and: [OF_SENT, openAt('case')] }, DOSSIER_RECEIVED],
} as const satisfies JsonObject;
