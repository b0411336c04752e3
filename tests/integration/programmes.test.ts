import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ProcessGraph, type Walk } from '../../domain/referral/process-graph.ts';
import type { EntryChannel } from '../../domain/cooperation/vocabulary.ts';
import type { ProcessName } from '../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, idOf, loggedIn, rowOf, type Client } from './directus-client.ts';
import { ALL, documentedMoves, processesOf } from './programmes/documented-moves.ts';
import { enter } from './programmes/enter.ts';
import { openProgramme, staffOf, type WalkerOffice, type WalkerProgramme } from './programmes/open-programme.ts';
import { pool } from './programmes/pool.ts';
import { walkBridge } from './programmes/walk-bridge.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const today = todayInBerlin();
const AT_ONCE = 4;

let stranger: Client;
beforeAll(async () => {
  stranger = await loggedIn(access, 'counsellor', 'beratung-sued');
});

const nameOf = (walk: Walk): string => walk.map(({ step }) => step).join(' ');

/** Offices that a bridge of this process may lead from and to, in turn, so that every partner takes part. */
function pairs(programme: WalkerProgramme, process: ProcessName): [WalkerOffice, WalkerOffice][] {
  const counsels = programme.offices.filter(({ role }) => role !== 'abh');
  const to = process === 'referral' ? programme.offices.filter(({ role }) => role === 'abh') : counsels;
  return counsels.flatMap((one, at) =>
    to
      .map((_, turn) => to[(at + turn) % to.length])
      .filter((other) => other !== undefined && other !== one)
      .map((other): [WalkerOffice, WalkerOffice] => [one, other as WalkerOffice]),
  );
}

/** Where nobody else counsels, a successor joins: somebody must be there to hand over to. */
async function joined(programme: WalkerProgramme): Promise<WalkerProgramme> {
  if (programme.offices.filter(({ role }) => role !== 'abh').length > 1) return programme;
  const { key, land } = programme.file;
  const office = { key: `${key}-nachfolge`.replaceAll('_', '-'), name: `Nachfolge ${key}`, kind: 'counselling', land };
  const organisation = idOf(await admin('POST', '/items/organisations', { ...office, bound_to_secrecy: true }));
  const partner = { cooperation: programme.cooperation, organisation, role: 'counselling' };
  idOf(await admin('POST', '/items/cooperation_partners', partner));
  const successor: WalkerOffice = {
    partner: 'successor',
    role: 'counselling',
    organisation,
    land: land ?? null,
    boundToSecrecy: true,
    ...(await staffOf(access, organisation, 'counselling')),
  };
  return { ...programme, offices: [...programme.offices, successor] };
}

/** A programme that has ended takes nobody; the operator prolongs it for the test. */
async function prolong({ cooperation, file }: WalkerProgramme): Promise<void> {
  const ended = (file.valid_to ?? today) < today || (file.closes_on ?? '9999') <= today;
  if (!ended) return;
  rowOf(await admin('PATCH', `/items/cooperations/${cooperation}`, { valid_to: null, closes_on: null }));
}

describe.each(ALL)('%s', (key) => {
  let programme: WalkerProgramme;

  afterAll(async () => {
    if (key !== 'muster') return;
    // The demo's cooperation is as it was.
    for (const { organisation } of programme.offices)
      await admin('DELETE', '/items/cooperation_partners', {
        query: {
          filter: { cooperation: { _eq: programme.cooperation }, organisation: { _eq: organisation } },
          limit: -1,
        },
      });
  });

  it('is seeded beside the others, with accounts for its offices', async () => {
    programme = await openProgramme(access, key, today);
    await prolong(programme);
    programme = await joined(programme);
    expect(programme.offices.length).toBeGreaterThanOrEqual(2);
  }, 120_000);

  it('takes people from every entry channel by every step to every end', async () => {
    const taken = new Map<ProcessName, Set<string>>();
    const ends = new Map<EntryChannel, Set<string>>();
    const lives: { process: ProcessName; channel: EntryChannel; walk: Walk; place: number; closely: boolean }[] = [];
    const channels = programme.file.entry_channels;
    for (const process of processesOf(key)) {
      const definition = programme.file.processes[process];
      if (!definition) throw new Error(`${key}.yaml has no process ${process}`);
      const graph = new ProcessGraph(definition.states, definition.steps);
      for (const [at, channel] of channels.entries())
        for (const walk of at === 0 ? graph.walksOfAllSteps() : graph.walksToAllEnds())
          lives.push({ process, channel, walk, place: lives.length, closely: at === 0 });
    }
    await pool(lives, AT_ONCE, async ({ process, channel, walk, place, closely }) => {
      const among = pairs(programme, process);
      const pair = among[place % among.length];
      if (!pair) return;
      const [sender, recipient] = pair;
      const abh = programme.offices.find(({ role }) => role === 'abh') ?? recipient;
      const needsReturn = walk.some(({ step }) =>
        programme.file.processes[process]?.steps.find((one) => one.key === step)?.requires.includes('return_consent'),
      );
      try {
        const caseId = await enter({ programme, channel, centre: sender, abh, place, today });
        await walkBridge({
          programme,
          process,
          walk,
          caseId,
          sender,
          recipient,
          stranger,
          admin,
          today,
          byMachine: place % 2 === 1,
          returnConsent: needsReturn || place % 3 === 0,
          closely,
          turn: place,
        });
      } catch (error) {
        throw new Error(`${key}, ${process} via ${channel}: ${nameOf(walk)}: ${String(error)}`, { cause: error });
      }
      for (const { step, from, to } of walk)
        taken.set(process, (taken.get(process) ?? new Set()).add(`${step} ${from} > ${to}`));
      ends.set(channel, (ends.get(channel) ?? new Set()).add(walk.at(-1)?.to ?? ''));
    });
    for (const process of processesOf(key))
      expect([...(taken.get(process) ?? [])]).toEqual(expect.arrayContaining([...documentedMoves(process)]));
    for (const channel of channels) expect(ends.get(channel)?.size).toBe(ends.get(channels[0] ?? 'self')?.size);
  }, 240_000);
});
