import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { wellIntegrated, agoFrom } from '../../domain/cohort/well-integrated.ts';
import { ProcessGraph, type Walk } from '../../domain/referral/process-graph.ts';
import type { EntryChannel } from '../../domain/cooperation/vocabulary.ts';
import type { ProcessName } from '../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, loggedIn, newConsent, rowOf, rowsOf, SHOWN, type Client } from './directus-client.ts';
import { ALL, documentedMoves, processesOf } from './programmes/documented-moves.ts';
import { enter } from './programmes/enter.ts';
import { joinSuccessor } from './programmes/join-successor.ts';
import { n8nForOffices } from './programmes/n8n-for-office.ts';
import { openProgramme, type WalkerOffice, type WalkerProgramme } from './programmes/open-programme.ts';
import { pool } from './programmes/pool.ts';
import { prolong } from './programmes/prolong.ts';
import { walkBridge } from './programmes/walk-bridge.ts';
import { eventually } from './support/eventually.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const today = todayInBerlin();
const AT_ONCE = 4;
// Accounts and workflows for the offices of ten programmes: for the long form of the tests.
const withN8n = process.env['BLEIBERECHT_LONG'] === '1';

let stranger: Client;
const ways: (() => Promise<void>)[] = [];
const opened = new Map<string, Promise<WalkerProgramme>>();

/** The programme, seeded beside the others, with accounts for its offices. */
function programmeOf(key: string): Promise<WalkerProgramme> {
  const open = async (): Promise<WalkerProgramme> => {
    const programme = await openProgramme(access, key, today);
    ways.push(await prolong(admin, programme, today));
    return joinSuccessor(access, programme);
  };
  const found = opened.get(key) ?? open();
  opened.set(key, found);
  return found;
}

beforeAll(async () => {
  stranger = await loggedIn(access, 'counsellor', 'beratung-sued');
});

afterAll(async () => {
  for (const back of ways) await back();
  // The demo's cooperation has the partners that it had.
  const muster = await opened.get('muster');
  if (!muster) return;
  const ours = muster.offices.map(({ organisation }) => organisation);
  const filter = { cooperation: { _eq: muster.cooperation }, organisation: { _in: ours } };
  await admin('DELETE', '/items/cooperation_partners', { query: { filter, limit: -1 } });
});

const abhOf = ({ offices }: WalkerProgramme): WalkerOffice => {
  const abh = offices.find(({ role }) => role === 'abh');
  if (!abh) throw new Error('no ABH takes part today');
  return abh;
};

/** Offices that a bridge of this process may lead from and to, in turn, so that every partner takes part. */
function pairs({ offices }: WalkerProgramme, process: ProcessName): [WalkerOffice, WalkerOffice][] {
  const counsels = offices.filter(({ role }) => role !== 'abh');
  const to = process === 'referral' ? offices.filter(({ role }) => role === 'abh') : counsels;
  return counsels.flatMap((one) =>
    to.filter((other) => other !== one).map((other): [WalkerOffice, WalkerOffice] => [one, other]),
  );
}

describe.runIf(withN8n)('n8n', () => {
  it('checks and proposes in every programme, with the credential of the office, and a human sends', async () => {
    const n8n = await n8nForOffices(access);
    const machines: string[] = [];
    try {
      await pool(ALL, 2, async (key) => {
        const programme = await programmeOf(key);
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

type Life = {
  readonly process: ProcessName;
  readonly channel: EntryChannel;
  readonly walk: Walk;
  readonly place: number;
  readonly closely: boolean;
};

/** From the first channel by every step, from the others to every end. */
function livesOf(key: string, { file }: WalkerProgramme): readonly Life[] {
  return processesOf(key)
    .flatMap((process) => {
      const definition = file.processes[process];
      if (!definition) throw new Error(`${key}.yaml has no process ${process}`);
      const graph = new ProcessGraph(definition.states, definition.steps);
      return file.entry_channels.flatMap((channel, at) =>
        (at === 0 ? graph.walksOfAllSteps() : graph.walksToAllEnds()).map((walk) => ({
          process,
          channel,
          walk,
          closely: at === 0,
        })),
      );
    })
    .map((life, place) => ({ ...life, place }));
}

describe.each(ALL)('%s', (key) => {
  it('takes people from every entry channel by every step to every end', async () => {
    const programme = await programmeOf(key);
    const lives = livesOf(key, programme);
    const taken = new Set<string>();
    const ends = new Map<EntryChannel, Set<string>>();
    const partners = new Set<string>();
    await pool(lives, AT_ONCE, async ({ process, channel, walk, place, closely }) => {
      const among = pairs(programme, process);
      const [sender, recipient] = among[place % among.length] ?? [];
      if (!sender || !recipient) throw new Error(`${key}: nobody for ${process}`);
      const steps = programme.file.processes[process]?.steps ?? [];
      const needsReturn = walk.some(({ step }) =>
        steps.find((one) => one.key === step)?.requires.includes('return_consent'),
      );
      try {
        const caseId = await enter({ programme, channel, centre: sender, abh: abhOf(programme), place, today });
        const returnConsent = needsReturn || place % 3 === 0;
        const byMachine = place % 2 === 1;
        const all = { programme, process, walk, caseId, sender, recipient, stranger, admin, today };
        await walkBridge({ ...all, byMachine, returnConsent, closely, turn: place });
      } catch (error) {
        const name = walk.map(({ step }) => step).join(' ');
        throw new Error(`${key}, ${process} via ${channel}: ${name}: ${String(error)}`, { cause: error });
      }
      for (const { step, from, to } of walk) taken.add(`${process}: ${step} ${from} > ${to}`);
      ends.set(channel, (ends.get(channel) ?? new Set()).add(walk.at(-1)?.to ?? ''));
      partners.add(sender.partner).add(recipient.partner);
    });
    const documented = processesOf(key).flatMap((process) =>
      documentedMoves(process).map((move) => `${process}: ${move}`),
    );
    expect([...taken]).toEqual(expect.arrayContaining(documented));
    for (const channel of programme.file.entry_channels)
      expect([...(ends.get(channel) ?? [])].sort()).toEqual(
        [...new Set(lives.map(({ walk }) => walk.at(-1)?.to ?? ''))].sort(),
      );
    expect([...partners].sort()).toEqual(programme.offices.map(({ partner }) => partner).sort());
  }, 600_000);
});
