import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ProcessGraph, type Walk } from '../../domain/referral/process-graph.ts';
import type { EntryChannel } from '../../domain/cooperation/vocabulary.ts';
import type { ProcessName } from '../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, loggedIn, type Client } from './directus-client.ts';
import { ALL, documentedMoves, processesOf } from './programmes/documented-moves.ts';
import { enter } from './programmes/enter.ts';
import type { WalkerOffice, WalkerProgramme } from './programmes/open-programme.ts';
import { pool } from './programmes/pool.ts';
import { walkBridge } from './programmes/walk-bridge.ts';
import { abhOf, walkerProgrammes } from './programmes/walker-programmes.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const today = todayInBerlin();
const AT_ONCE = 4;
/** Where everybody who must not is refused before each step, and all is looked at after it: in the long form everywhere. */
const CLOSELY: readonly string[] = process.env['BLEIBERECHT_LONG'] === '1' ? ALL : ['muster', 'koeln', 'wib'];

const { open, restore } = walkerProgrammes(access, today);

let stranger: Client;
beforeAll(async () => {
  stranger = await loggedIn(access, 'counsellor', 'beratung-sued');
});

afterAll(restore);

/** Offices that a bridge of this process may lead from and to, in turn, so that every partner takes part. */
function pairs({ offices }: WalkerProgramme, process: ProcessName): [WalkerOffice, WalkerOffice][] {
  const counsels = offices.filter(({ role }) => role !== 'abh');
  const to = process === 'referral' ? offices.filter(({ role }) => role === 'abh') : counsels;
  return counsels.flatMap((one) =>
    to.filter((other) => other !== one).map((other): [WalkerOffice, WalkerOffice] => [one, other]),
  );
}

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
          closely: at === 0 && CLOSELY.includes(key),
        })),
      );
    })
    .map((life, place) => ({ ...life, place }));
}

describe.each(ALL)('%s', (key) => {
  it('takes people from every entry channel by every step to every end', async () => {
    const programme = await open(key);
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
