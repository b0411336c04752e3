import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';
import { conferenceCases, type SentReferral } from './support/conference-cases.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

let counsellor: Client;
let clerk: Client;
let other: Client;
let cooperation: string;
let cases: ReturnType<typeof conferenceCases>;

const SOON = dueOn(inDays(0), 25, 'working_days', null);
const disclose = (caller: Client, item: string, extra: object = {}): Promise<Answer> =>
  caller('POST', '/items/conference_views', { item, ...extra });
const viewsOf = async (caller: Client, item: string): Promise<Record<string, unknown>[]> =>
  rowsOf(await caller('GET', `/items/conference_views?filter[item][_eq]=${item}`));
const differencesOf = async (caller: Client, item: string): Promise<unknown> =>
  rowOf(await caller('GET', `/items/conference_items/${item}?fields=differences`))['differences'];
const returnConsent = (caseId: string, categories: readonly string[]): Promise<string> =>
  newConsent(counsellor, {
    case: caseId,
    discloser: abh.organisation,
    recipient: north.organisation,
    purpose: 'return_information',
    categories,
  });

type Prepared = {
  readonly item: string;
  readonly conference: string;
  readonly copy: string;
  readonly referral: SentReferral;
};

/** A case on an agenda that the authority has received; its own file says another birth and an open identity since. */
async function prepared(): Promise<Prepared> {
  const referral = await cases.sent(cooperation);
  const conference = idOf(await counsellor('POST', '/items/conferences', { cooperation, held_on: SOON }));
  const item = idOf(
    await counsellor('POST', '/items/conference_items', {
      conference,
      referral: referral.id,
      question: 'Wer hat recht?',
    }),
  );
  const copy = await cases.receive(referral.id);
  const person = String(rowOf(await clerk('GET', `/items/cases/${copy}?fields=person`))['person']);
  const changed = await clerk('PATCH', `/items/persons/${person}`, {
    birth_date: '1997-04-01',
    identity_clarified: false,
  });
  if (changed.status !== 200) throw new Error(`person: ${changed.message}`);
  return { item, conference, copy, referral };
}

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  cases = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
});

describe('a view', () => {
  it('is disclosed by a person, read by the own side only, and compared once both have disclosed', async () => {
    const { item, referral } = await prepared();
    expect(await disclose(service, item)).toMatchObject({ status: 403, code: 'HUMAN_REQUIRED' });
    expect(await disclose(other, item)).toMatchObject({ status: 403 });
    expect((await disclose(counsellor, item)).status).toBe(200);
    expect(await viewsOf(counsellor, item)).toMatchObject([{ side: 'sender' }]);
    expect(await viewsOf(clerk, item)).toEqual([]);
    expect(await viewsOf(other, item)).toEqual([]);
    expect(await differencesOf(clerk, item)).toBeNull();

    expect(await disclose(clerk, item)).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
    await returnConsent(referral.caseId, ['personal_data']);
    expect(await disclose(clerk, item, { categories: ['personal_data', 'identity'] })).toMatchObject({
      status: 422,
      code: 'CONSENT_TOO_NARROW',
    });
    expect((await disclose(clerk, item)).status).toBe(200);
    expect(await viewsOf(clerk, item)).toMatchObject([{ side: 'recipient', categories: ['personal_data'] }]);
    expect(await viewsOf(counsellor, item)).toMatchObject([{ side: 'sender' }]);

    const found = z
      .array(
        z.object({
          key: z.string(),
          label: z.string(),
          sender: z.object({ value: z.unknown() }),
          recipient: z.object({ value: z.unknown() }),
        }),
      )
      .parse(await differencesOf(counsellor, item));
    expect(await differencesOf(clerk, item)).toEqual(await differencesOf(counsellor, item));
    expect(found.length).toBeGreaterThan(0);
    // The authority holds the identity to be open, and did not disclose that.
    const [own] = await viewsOf(clerk, item);
    expect(JSON.stringify(own?.['content'])).not.toContain('identity');
    expect(found.map((one) => one.key).join()).not.toContain('identity');
    expect(found.find((one) => one.key === 'birthday_18')).toMatchObject({
      label: '18. Geburtstag',
      sender: { value: '2013-04-01' },
      recipient: { value: '2015-04-01' },
    });
  });

  it('may be disclosed anew, narrower too, and only the newest counts', async () => {
    const { item, referral } = await prepared();
    await returnConsent(referral.caseId, ['personal_data', 'identity', 'residence']);
    await disclose(counsellor, item);
    await disclose(clerk, item);
    expect(await differencesOf(clerk, item)).not.toEqual([]);
    expect((await disclose(counsellor, item, { categories: ['language'] })).status).toBe(200);
    expect(await differencesOf(clerk, item)).toEqual([]);
    expect(await viewsOf(counsellor, item)).toHaveLength(1);
  });

  it('and the differences are gone with the consent of either direction, in its transaction', async () => {
    const { item, referral } = await prepared();
    const back = await returnConsent(referral.caseId, ['personal_data']);
    await disclose(counsellor, item);
    await disclose(clerk, item);
    await counsellor('PATCH', `/items/consents/${back}`, { withdrawn_at: inDays(0) });
    expect(await differencesOf(counsellor, item)).toBeNull();
    expect(await viewsOf(clerk, item)).toMatchObject([{ content: null }]);
    expect((await viewsOf(counsellor, item))[0]?.['content']).not.toBeNull();
    await counsellor('PATCH', `/items/consents/${referral.conference}`, { withdrawn_at: inDays(0) });
    expect((await viewsOf(counsellor, item))[0]?.['content']).toBeNull();
    expect(await disclose(counsellor, item)).toMatchObject({ status: 422, code: 'CONSENT_WITHDRAWN' });
  });

  it('is of the day of the conference: on another day each side discloses anew', async () => {
    const { item, conference } = await prepared();
    await disclose(counsellor, item);
    const later = dueOn(SOON, 1, 'working_days', null);
    expect((await counsellor('PATCH', `/items/conferences/${conference}`, { held_on: later })).status).toBe(200);
    expect(await viewsOf(counsellor, item)).toEqual([]);
  });

  it('cannot be written by hand, changed or read around the rule', async () => {
    const { item } = await prepared();
    expect(await disclose(clerk, item, { side: 'sender', content: {} })).toMatchObject({ status: 422 });
    expect(await clerk('PATCH', `/items/conference_items/${item}`, { differences: [] })).toMatchObject({ status: 422 });
    await disclose(counsellor, item);
    const [view] = await viewsOf(counsellor, item);
    const id = String(view?.['id']);
    expect((await counsellor('PATCH', `/items/conference_views/${id}`, { content: {} })).status).toBe(403);
    expect((await clerk('GET', `/items/conference_views/${id}`)).status).toBe(403);
    expect(rowOf(await clerk('GET', `/items/conference_items/${item}?fields=views.id,views.content`))['views']).toEqual(
      [],
    );
  });
});
