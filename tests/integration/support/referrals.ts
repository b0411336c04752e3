import type { Access } from '../../../platform/stack/access.ts';
import {
  client,
  idOf,
  loggedIn,
  newCase,
  newConsent,
  newShowing,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from '../directus-client.ts';

export type Proposed = { readonly id: string; readonly caseId: string; readonly consent: string };
type Wish = { readonly returnConsent?: boolean; readonly shown?: boolean };

/** Referrals of the demo cooperation, from the centre in the north to the authority, taken as far as a test needs them. */
export async function referralsOf(access: Access) {
  const [north, abh] = [officeOf(access, 'beratung-nord'), officeOf(access, 'abh-musterstadt')];
  const admin = client(access.directus.url, access.directus.token);
  const [counsellor, clerk] = await Promise.all([
    loggedIn(access, 'counsellor', 'beratung-nord'),
    loggedIn(access, 'abh_clerk', 'abh-musterstadt'),
  ]);
  const cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  const forward = { discloser: north.organisation, recipient: abh.organisation };
  const back = { discloser: abh.organisation, recipient: north.organisation, purpose: 'return_information' };

  const step = (caller: Client, id: string, key: string, more: { note?: string; details?: object } = {}) =>
    caller('POST', `/bleiberecht/referrals/${id}/step`, { step: key, ...more });
  const taken = async (caller: Client, id: string, key: string, more: { note?: string; details?: object } = {}) => {
    const answer = await step(caller, id, key, more);
    if (answer.status !== 200) throw new Error(`${key}: ${answer.status} ${answer.code ?? ''} ${answer.message}`);
  };
  const open = (caseId: string, extra: object = {}): Promise<Answer> =>
    counsellor('POST', '/items/referrals', { case: caseId, to_org: abh.organisation, cooperation, ...extra });

  async function proposed({ returnConsent = false, shown = true }: Wish = {}): Promise<Proposed> {
    const caseId = await newCase(counsellor);
    const consent = await newConsent(counsellor, { case: caseId, ...forward });
    if (returnConsent) await newConsent(counsellor, { case: caseId, ...back });
    const id = idOf(await open(caseId, { bases: ['25b-1'] }));
    if (shown) await newShowing(counsellor, id);
    return { id, caseId, consent };
  }
  async function sent(wish: Wish = {}): Promise<Proposed> {
    const one = await proposed(wish);
    await taken(counsellor, one.id, 'confirm');
    return one;
  }
  async function received(wish: Wish = {}): Promise<Proposed & { copy: string }> {
    const one = await sent(wish);
    await taken(clerk, one.id, 'receive');
    const row = rowOf(await clerk('GET', `/items/referrals/${one.id}?fields=recipient_case`));
    return { ...one, copy: String(row['recipient_case']) };
  }
  async function inReview(wish: Wish = {}): Promise<Proposed & { copy: string }> {
    const one = await received(wish);
    await taken(clerk, one.id, 'start_review');
    return one;
  }
  const stateOf = async (id: string): Promise<Record<string, unknown>> =>
    rowOf(await admin('GET', `/items/referrals/${id}?fields=status,sender_status,due_on,consent_withdrawn_on`));

  return {
    north,
    abh,
    admin,
    counsellor,
    clerk,
    cooperation,
    forward,
    back,
    service: client(access.directus.url, north.serviceToken),
    step,
    taken,
    open,
    proposed,
    sent,
    received,
    inReview,
    stateOf,
  };
}

export type Referrals = Awaited<ReturnType<typeof referralsOf>>;
