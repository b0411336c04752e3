import { expect } from 'vitest';
import type { ProcessDefinition } from '../../../directus-schema/cooperations/process-schema.ts';
import type { Move, Walk } from '../../../domain/referral/process-graph.ts';
import type { ProcessName } from '../../../domain/referral/vocabulary.ts';
import { idOf, newConsent, rowOf, rowsOf, type Answer, type Client } from '../directus-client.ts';
import { endOf } from './expected-due.ts';
import type { WalkerOffice, WalkerProgramme } from './open-programme.ts';
import { detailsOf, promisedUntil, SENT_ALONG } from './what-a-step-needs.ts';

export type Bridge = {
  readonly programme: WalkerProgramme;
  readonly process: ProcessName;
  readonly walk: Walk;
  readonly caseId: string;
  readonly sender: WalkerOffice;
  readonly recipient: WalkerOffice;
  /** Somebody who has no business with it. */
  readonly stranger: Client;
  readonly admin: Client;
  readonly today: string;
  /** Machines do what they may; else humans do all. */
  readonly byMachine: boolean;
  /** The authority may tell the centre what becomes of it. */
  readonly returnConsent: boolean;
  /** Also between two steps, who must not, and what else is open. */
  readonly closely: boolean;
  /** Who is tried first of those who must not. */
  readonly turn: number;
};

type Step = ProcessDefinition['steps'][number];
type State = ProcessDefinition['states'][number];

const CATEGORIES = ['personal_data', 'residence', 'language', 'employment'];

/** Opens the bridge as the sending side does: consent, release from secrecy where it is bound, referral. */
async function open(bridge: Bridge): Promise<string> {
  const { caseId, sender, recipient, process, programme, byMachine, returnConsent } = bridge;
  const wish = { case: caseId, discloser: sender.organisation, recipient: recipient.organisation, purpose: process };
  const ask = (caller: Client): Promise<Answer> =>
    caller('POST', '/items/referrals', {
      case: caseId,
      to_org: recipient.organisation,
      cooperation: programme.cooperation,
      process,
    });
  if (bridge.closely) expect(await ask(sender.human)).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
  await newConsent(sender.human, { ...wish, categories: CATEGORIES });
  if (returnConsent)
    await newConsent(sender.human, {
      case: caseId,
      discloser: recipient.organisation,
      recipient: sender.organisation,
      purpose: 'return_information',
    });
  if (bridge.closely) expect(await ask(bridge.stranger)).toMatchObject({ code: 'FOREIGN_ROW' });
  const id = idOf(await ask(byMachine ? sender.service : sender.human));
  if (sender.boundToSecrecy) {
    const first = bridge.walk[0];
    const step = stepOf(bridge, first);
    if (bridge.closely && first && step?.requires.includes('secrecy_release'))
      expect(await take(sender.human, id, step, bridge.today)).toMatchObject({ code: 'SECRECY_RELEASE_MISSING' });
    const release = { valid_from: bridge.today, valid_until: `${Number(bridge.today.slice(0, 4)) + 1}-01-31` };
    idOf(await sender.human('POST', '/items/secrecy_releases', { ...wish, ...release, categories: CATEGORIES }));
  }
  return id;
}

const definitionOf = ({ programme, process }: Bridge): ProcessDefinition => {
  const found = programme.file.processes[process];
  if (!found) throw new Error(`${programme.file.key} has no process ${process}`);
  return found;
};

const stepOf = (bridge: Bridge, move: Move | undefined): Step | undefined =>
  definitionOf(bridge).steps.find(({ key }) => key === move?.step);

function take(caller: Client, id: string, step: Step, today: string, without = false): Promise<Answer> {
  const along = step.requires.map((one) => SENT_ALONG[one] ?? {});
  const details = step.effects.map((one) => detailsOf(today)[one]).find((one) => one !== undefined);
  return caller('POST', `/bleiberecht/referrals/${id}/step`, {
    step: step.key,
    ...(without ? {} : Object.assign({}, ...along)),
    ...(without || details === undefined ? {} : { details }),
  });
}

/** What must be true of a referral between two steps. */
type Standing = {
  readonly state: State;
  /** What the sending side knows of it. */
  readonly known: string;
  readonly sent: boolean;
  readonly due: string | null;
};

function dueAfter(bridge: Bridge, step: Step, state: State): string | null {
  const { today, recipient } = bridge;
  if (state.final) return null;
  if (step.effects.includes('refuse')) return endOf(today, { amount: 1, unit: 'months' }, recipient.land);
  if (step.effects.includes('promise')) return promisedUntil(today);
  return dueIn(bridge, state);
}

/** The first deadline of the steps that lead out of a state. */
function dueIn(bridge: Bridge, state: State): string | null {
  const { today, recipient } = bridge;
  const spans = definitionOf(bridge).steps.flatMap(({ from, deadline }) =>
    from.includes(state.key) && deadline ? [endOf(today, deadline, recipient.land)] : [],
  );
  return spans.sort()[0] ?? null;
}

const offered = async (caller: Client, id: string): Promise<readonly string[] | string> => {
  const answer = await caller('GET', `/bleiberecht/referrals/${id}/steps`);
  return answer.status === 200 ? rowsOf(answer).map(({ key }) => String(key)) : String(answer.code);
};

/** State and deadline as either side sees them, and closely also the steps that are open to each. */
async function check(bridge: Bridge, id: string, { state, known, sent, due }: Standing): Promise<void> {
  const { sender, recipient, closely } = bridge;
  const row = `/items/referrals/${id}?fields=`;
  expect(rowOf(await sender.human('GET', `${row}sender_status`))).toEqual({ sender_status: known });
  // A centre that receives sees what a centre that sends sees; when it is due only an authority is told.
  const decides = recipient.role === 'abh';
  const theirs = await recipient.human('GET', `${row}${decides ? 'status,due_on' : 'sender_status'}`);
  if (!sent) expect(theirs.status).toBe(403);
  else expect(rowOf(theirs)).toEqual(decides ? { status: state.key, due_on: due } : { sender_status: state.key });
  if (!decides || !sent)
    expect(rowOf(await bridge.admin('GET', `${row}status,due_on`))).toEqual({ status: state.key, due_on: due });
  if (!closely) return;
  const may = (side: Step['side']): string[] =>
    definitionOf(bridge)
      .steps.filter(({ from, side: whose, kind }) => from.includes(state.key) && whose === side && kind !== 'service')
      .map(({ key }) => key);
  expect(await offered(sender.human, id)).toEqual(known === state.key ? may('sender') : []);
  expect(await offered(recipient.human, id)).toEqual(sent ? may('recipient') : 'FOREIGN_ROW');
}

/** Somebody who must not take this step is refused, in turn one of another office, the other side and a machine. */
async function refuse(bridge: Bridge, id: string, step: Step, turn: number, sent: boolean): Promise<void> {
  const { sender, recipient, stranger, today } = bridge;
  const [right, wrong] = step.side === 'sender' ? [sender, recipient] : [recipient, sender];
  const refused = async (caller: Client, code: string, without = false): Promise<void> => {
    const answer = await take(caller, id, step, today, without);
    expect({ code: answer.code, refused: answer.status >= 400 }).toEqual({ code, refused: true });
  };
  if (step.requires.includes('shown')) await refused(right.human, 'SHOWN_REQUIRED', true);
  if (step.requires.includes('note')) await refused(right.human, 'NOTE_REQUIRED', true);
  if (step.effects.some((one) => one === 'refuse' || one === 'promise'))
    await refused(right.human, 'DETAILS_REQUIRED', true);
  if (turn % 3 === 0) {
    await refused(stranger, 'FOREIGN_ROW');
    expect((await stranger('GET', `/items/referrals/${id}?fields=id`)).status).toBe(403);
  } else if (turn % 3 === 1 && step.kind === 'human') await refused(right.service, 'HUMAN_REQUIRED');
  else await refused(wrong.human, wrong === recipient && !sent ? 'FOREIGN_ROW' : 'STEP_NOT_ALLOWED');
}

/** Takes a person over a bridge, step by step, and looks at everything on the way or at its end. */
export async function walkBridge(bridge: Bridge): Promise<string> {
  const { sender, recipient, admin, today, returnConsent } = bridge;
  const { states } = definitionOf(bridge);
  const stateOf = (key: string): State => {
    const found = states.find((one) => one.key === key);
    if (!found) throw new Error(`no state ${key}`);
    return found;
  };
  const id = await open(bridge);
  const first = stateOf(bridge.walk[0]?.from ?? '');
  let now: Standing = { state: first, known: first.key, sent: false, due: dueIn(bridge, first) };
  if (bridge.closely) await check(bridge, id, now);
  let sequence = 0;
  let seen = 0;
  let received = false;
  for (const move of bridge.walk) {
    const step = stepOf(bridge, move);
    if (!step) throw new Error(`no step ${move.step}`);
    if (bridge.closely) await refuse(bridge, id, step, bridge.turn + sequence, now.sent);
    const office = step.side === 'sender' ? sender : recipient;
    const caller = bridge.byMachine && step.kind === 'any' ? office.service : office.human;
    sequence += 1;
    expect(await take(caller, id, step, today)).toMatchObject({ status: 200, data: { status: move.to, sequence } });
    const state = stateOf(move.to);
    const visible = step.side === 'sender' || !state.needs_return_consent || returnConsent;
    if (visible) seen += 1;
    received ||= step.effects.includes('take_copy');
    now = {
      state,
      known: visible ? state.key : now.known,
      sent: now.sent || step.effects.includes('send'),
      due: dueAfter(bridge, step, state),
    };
    if (bridge.closely) await check(bridge, id, now);
  }
  if (!bridge.closely) await check(bridge, id, now);
  expect(now.state.final).toBe(true);

  const list = (caller: Client, collection: string): Promise<Answer> =>
    caller('GET', `/items/${collection}?filter[referral][_eq]=${id}`);
  expect(rowsOf(await list(sender.human, 'referral_steps'))).toHaveLength(seen);
  if (now.sent) expect(rowsOf(await list(recipient.human, 'referral_steps'))).toHaveLength(sequence);
  const [dossier] = rowsOf(await list(admin, 'dossiers'));
  expect(dossier?.['content'] === null).toBe(!received);
  const { recipient_case: copy } = rowOf(await admin('GET', `/items/referrals/${id}?fields=recipient_case`));
  expect(copy === null).toBe(!received);
  const closes = bridge.walk.some((move) => stepOf(bridge, move)?.effects.includes('close_case'));
  const own = rowOf(await sender.human('GET', `/items/cases/${bridge.caseId}?fields=state`));
  expect(own['state']).toBe(closes ? 'closed' : 'open');
  expect((await recipient.human('GET', `/items/cases/${bridge.caseId}?fields=id`)).status).toBe(403);
  if (received) {
    expect(rowOf(await recipient.human('GET', `/items/cases/${String(copy)}?fields=organisation`))).toEqual({
      organisation: recipient.organisation,
    });
    expect((await sender.human('GET', `/items/cases/${String(copy)}?fields=id`)).status).toBe(403);
  }
  const decided = bridge.walk.filter((move) =>
    stepOf(bridge, move)?.effects.some((one) => one === 'grant' || one === 'refuse'),
  );
  if (now.sent) expect(rowsOf(await list(recipient.human, 'decisions'))).toHaveLength(decided.length);
  expect(rowsOf(await list(sender.human, 'decisions'))).toHaveLength(returnConsent ? decided.length : 0);
  return String(copy);
}
