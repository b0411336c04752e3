import { afterAll, describe, expect, inject, it } from 'vitest';
import { agoFrom, wellIntegrated } from '../../domain/cohort/well-integrated.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, newConsent, rowOf, rowsOf, SHOWN, type Client } from './directus-client.ts';
import { ALL } from './programmes/documented-moves.ts';
import { enter } from './programmes/enter.ts';
import { n8nForOffices } from './programmes/n8n-for-office.ts';
import { pool } from './programmes/pool.ts';
import { abhOf, walkerProgrammes } from './programmes/walker-programmes.ts';
import { eventually } from './support/eventually.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const today = todayInBerlin();
const { open, restore } = walkerProgrammes(access, today);

afterAll(restore);

describe('n8n', () => {
  it('checks and proposes in every programme, with the credential of the office, and a human sends', async () => {
    const n8n = await n8nForOffices(access);
    const machines: string[] = [];
    try {
      await pool(ALL, 2, async (key) => {
        const programme = await open(key);
        const abh = abhOf(programme);
        const centre = programme.offices.find(({ role }) => role !== 'abh') ?? abh;
        machines.push(centre.organisation);
        await n8n.start(key, centre.serviceToken);
        const channel = programme.file.entry_channels[0] ?? 'self';
        const caseFile = wellIntegrated(agoFrom(today));
        const caseId = await enter({ programme, channel, centre, abh, place: 0, today, caseFile });
        const wish = { case: caseId, discloser: centre.organisation, recipient: abh.organisation, purpose: 'referral' };
        await newConsent(centre.human, { ...wish, categories: ['personal_data', 'residence', 'assessment'] });
        const list = `/items/referrals?filter[case][_eq]=${caseId}&fields=id,sender_status,bases`;
        const found = await eventually(
          `a proposal of n8n in ${key}`,
          async () => rowsOf(await centre.human('GET', list))[0],
          150,
        );
        expect(found).toMatchObject({ sender_status: 'proposed', bases: expect.arrayContaining(['25b-1']) });
        const id = String(found['id']);
        expect((await abh.human('GET', `/items/referrals/${id}?fields=id`)).status).toBe(403);
        const release = { ...wish, categories: ['personal_data', 'residence', 'assessment'] };
        const term = { valid_from: today, valid_until: `${Number(today.slice(0, 4)) + 1}-01-31` };
        if (centre.boundToSecrecy)
          rowOf(await centre.human('POST', '/items/secrecy_releases', { ...release, ...term }));
        const send = (caller: Client) =>
          caller('POST', `/bleiberecht/referrals/${id}/step`, { step: 'confirm', details: SHOWN });
        expect(await send(centre.service)).toMatchObject({ code: 'HUMAN_REQUIRED' });
        expect(await send(centre.human)).toMatchObject({ status: 200, data: { status: 'sent' } });
        expect(rowOf(await abh.human('GET', `/items/referrals/${id}?fields=status`))).toEqual({ status: 'sent' });
      });
    } finally {
      await n8n.stop();
      await admin('DELETE', '/items/outbox_consumers', {
        query: { filter: { organisation: { _in: machines } }, limit: -1 },
      });
    }
  }, 420_000);
});
