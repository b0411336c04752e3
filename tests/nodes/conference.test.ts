import type { INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';

const ABH = '0f5e6300-0000-4000-8000-0000000000a2';
const ME = '0f5e6300-0000-4000-8000-0000000000f1';
const COOPERATION = '0f5e6300-0000-4000-8000-0000000000b1';
const CONFERENCE = '0f5e6300-0000-4000-8000-0000000000c1';
const ITEM = '0f5e6300-0000-4000-8000-0000000000d1';
const referral = (at: number): string => `0f5e6300-0000-4000-8000-0000000000e${at}`;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const data = (body: unknown) => ({ body: { data: body } });
const failed = (status: number, code: string, more = {}) => ({
  status,
  body: { errors: [{ message: 'Deutscher Text', extensions: { code, ...more } }] },
});
const PLANNED = {
  id: CONFERENCE,
  cooperation: COOPERATION,
  kind: 'case',
  state: 'planned',
  held_on: '2099-03-02',
  agenda_until: '2099-02-23',
};

/** An authority with three referrals; `over` answers first. */
const authority =
  (over: Handler = () => undefined): Handler =>
  async (asked) => {
    const special = await over(asked);
    if (special) return special;
    const { method, path } = asked;
    if (path === '/users/me') return data({ id: ME, organisation: { id: ABH, kind: 'abh' } });
    if (path === '/items/cooperation_partners') return data([{ cooperation: { id: COOPERATION, name: 'Muster' } }]);
    if (path === '/items/conferences' && method === 'GET') return data([PLANNED]);
    if (path === '/items/conferences') return data({ ...PLANNED, held_on: '2099-06-01' });
    if (path === '/items/referrals')
      return data([
        { id: referral(1), number: 'R-1', status: 'in_review', due_on: '2020-01-01' },
        { id: referral(2), number: 'R-2', status: 'refused', due_on: null },
        { id: referral(3), number: 'R-3', status: 'promised', due_on: null },
      ]);
    if (path === '/items/conference_items' && method === 'GET') return data([{ referral: referral(3) }]);
    if (path === '/items/conference_items') return data({ id: ITEM });
    return undefined;
  };

const run = async (handler: Handler, parameters: INodeParameters, json = {}) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  const result = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Conference']] },
      { name: 'Conference', type: 'n8n-nodes-bleiberecht.caseConference', parameters },
    ],
    { url: server.url, token: 'secret' },
    [{ json }],
  );
  const [done = [], notPossible = []] = outputOf(result, 'Conference');
  return { server, done, notPossible, error: result.data.resultData.error };
};

describe('Case Conference: plan agenda', () => {
  it('proposes what is overdue or hard for the next conference, and nothing twice', async () => {
    const { server, done, notPossible, error } = await run(authority(), { operation: 'planAgenda' });
    expect(error).toBeUndefined();
    expect(server.of('POST', '/items/conference_items').map((one) => one.body)).toEqual([
      { conference: CONFERENCE, referral: referral(1), reason: 'overdue' },
      { conference: CONFERENCE, referral: referral(2), reason: 'refused' },
    ]);
    expect(done[0]).toEqual({
      json: {
        conferenceId: CONFERENCE,
        cooperationId: COOPERATION,
        kind: 'case',
        state: 'planned',
        heldOn: '2099-03-02',
        agendaUntil: '2099-02-23',
        referralId: referral(1),
        number: 'R-1',
        reason: 'overdue',
        itemId: ITEM,
      },
      pairedItem: [{ item: 0 }],
    });
    expect(notPossible).toEqual([]);
    expect(server.of('POST', '/items/conferences')).toEqual([]);
  });

  it('gives the case whose person has not consented by the second output, and goes on', async () => {
    const { done, notPossible } = await run(
      authority(({ method, path, body }) =>
        method === 'POST' && path === '/items/conference_items' && JSON.stringify(body).includes(referral(1))
          ? failed(422, 'CONSENT_MISSING', { field: 'referral' })
          : undefined,
      ),
      { operation: 'planAgenda', reasons: ['overdue', 'refused'] },
    );
    expect(done.map(({ json }) => json['number'])).toEqual(['R-2']);
    expect(notPossible.map(({ json }) => [json['number'], json['code'], json['explanation']])).toEqual([
      ['R-1', 'CONSENT_MISSING', 'Deutscher Text'],
    ]);
  });

  it('closes agendas whose day has passed and plans the next conference by the rhythm', async () => {
    const { server, done } = await run(
      authority(({ method, path }) =>
        method === 'PATCH'
          ? data({ id: CONFERENCE })
          : method === 'GET' && path === '/items/conferences'
            ? data([{ ...PLANNED, agenda_until: '2020-01-01' }])
            : undefined,
      ),
      { operation: 'planAgenda', limit: 1 },
    );
    expect(server.of('PATCH', `/items/conferences/${CONFERENCE}`)[0]?.body).toEqual({ state: 'agenda_closed' });
    expect(server.of('POST', '/items/conferences')[0]?.body).toEqual({ cooperation: COOPERATION });
    expect(done).toHaveLength(1);
  });

  it('says so when a cooperation has no rhythm', async () => {
    const { notPossible, error } = await run(
      authority(({ method, path }) =>
        path !== '/items/conferences'
          ? undefined
          : method === 'GET'
            ? data([])
            : failed(422, 'INVALID_ROW', { field: 'held_on' }),
      ),
      { operation: 'planAgenda' },
    );
    expect(error).toBeUndefined();
    expect(notPossible[0]?.json).toEqual({
      cooperationId: COOPERATION,
      code: 'INVALID_ROW',
      explanation: 'Deutscher Text',
    });
  });
});

describe('Case Conference: record and list', () => {
  it('drafts minutes and gives out no word of them', async () => {
    const row = {
      id: ITEM,
      conference: CONFERENCE,
      state: 'minutes',
      confirmed_sender_at: null,
      confirmed_recipient_at: null,
    };
    const { server, done } = await run(
      authority(({ method, path }) =>
        path === `/items/conference_items/${ITEM}`
          ? data({ id: ITEM })
          : method === 'GET' && path === '/items/conference_items'
            ? data([row])
            : undefined,
      ),
      { operation: 'record', agreement: 'Nachweis folgt', route: 'hardship' },
      { itemId: ITEM },
    );
    expect(server.of('PATCH', `/items/conference_items/${ITEM}`)[0]?.body).toEqual({
      agreement: 'Nachweis folgt',
      route: 'hardship',
    });
    expect(done[0]?.json).toEqual({
      itemId: ITEM,
      conferenceId: CONFERENCE,
      state: 'minutes',
      confirmedBySender: false,
      confirmedByRecipient: false,
    });
  });

  it.each([
    [{ agreement: ' ' }, 'agreement'],
    [{ agreement: 'x', itemId: 'keine' }, 'itemId'],
  ])('refuses %j with the field named', async (parameters, field) => {
    const { server, error } = await run(authority(), { operation: 'record', ...parameters }, { subject: ITEM });
    expect(error?.description).toContain(field);
    expect(server.asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('lists what is to come, with counts', async () => {
    const { done } = await run(
      authority(({ path }) =>
        path === '/items/conference_items'
          ? data([
              { conference: CONFERENCE, state: 'proposed' },
              { conference: CONFERENCE, state: 'on_agenda' },
              { conference: CONFERENCE, state: 'on_agenda' },
            ])
          : undefined,
      ),
      { operation: 'list' },
    );
    expect(done.map(({ json }) => [json['conferenceId'], json['proposed'], json['onAgenda']])).toEqual([
      [CONFERENCE, 1, 2],
    ]);
  });
});
