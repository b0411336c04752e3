import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { withPg } from '../../../platform/stack/pg-client.ts';
import { client, idOf, officeOf, rowOf } from '../directus-client.ts';
import { aCase } from '../support/a-person.ts';
import { eventually } from '../support/eventually.ts';
import { n8nMember, type N8nMember } from '../support/n8n-member.ts';
import { sql } from './attack-ground.ts';

const access = inject('access');
const CHECK = 'n8n-nodes-bleiberecht.eligibilityCheck';
const TRIGGER = 'n8n-nodes-bleiberecht.bleiberechtTrigger';
const victimOffice = officeOf(access, 'beratung-nord');
const service = client(access.directus.url, victimOffice.serviceToken);
const planted: [N8nMember, string][] = [];

let attacker: N8nMember;
let victim: N8nMember;
/** A case of the victim, whose number must not turn up at the attacker's. */
let caseId: string;
let number: string;

beforeAll(async () => {
  attacker = await n8nMember(access, inject('home'), officeOf(access, 'abh-musterstadt'));
  victim = await n8nMember(access, inject('home'), victimOffice);
  caseId = idOf(await service('POST', '/items/cases', aCase()));
  number = String(rowOf(await service('GET', `/items/cases/${caseId}?fields=number`))['number']);
  await eventually(
    'a checked case',
    async () => rowOf(await service('GET', `/items/cases/${caseId}?fields=checked_at`))['checked_at'] !== null,
    150,
  );
}, 200_000);

afterAll(async () => {
  for (const [member, workflow] of planted) await member.remove(workflow);
  await sql(`DELETE FROM outbox_deliveries WHERE split_part(consumer, ':', 1) = ANY ($1)`, [
    planted.map(([, id]) => id),
  ]);
  await sql(`DELETE FROM outbox_consumers WHERE split_part(consumer, ':', 1) = ANY ($1)`, [
    planted.map(([, id]) => id),
  ]);
});

type Held = { readonly id: string; readonly name: string };
const node = (name: string, type: string, parameters: object, held?: Held) => ({
  id: randomUUID(),
  name,
  type,
  typeVersion: 1,
  position: [0, 0],
  parameters,
  ...(held ? { credentials: { bleiberechtDirectusApi: { id: held.id, name: held.name } } } : {}),
});
type Node = ReturnType<typeof node>;

/** Saves nodes in a row as a member; n8n keeps of the executions what it is told to. */
async function save(member: N8nMember, nodes: readonly Node[], kept: 'all' | 'none' = 'all'): Promise<string> {
  const connections = Object.fromEntries(
    nodes.slice(1).map(({ name }, at) => [nodes[at]?.name, { main: [[{ node: name, type: 'main', index: 0 }]] }]),
  );
  const settings = { saveDataErrorExecution: kept, saveDataSuccessExecution: kept, saveManualExecutions: true };
  const name = `Angriff ${randomUUID().slice(0, 8)}`;
  const { id } = await member.api.create({ name, nodes: [...nodes], connections, settings });
  planted.push([member, id]);
  return id;
}

/** Saves and publishes. */
async function plant(...wish: Parameters<typeof save>): Promise<string> {
  const id = await save(...wish);
  await wish[0].api.publish(id, 'Angriff');
  return id;
}

const results = (held: Held): Node => node('Fremde Ergebnisse', CHECK, { operation: 'getResults', caseId }, held);
const webhook = (path: string): Node => {
  const answer = { responseMode: 'lastNode', responseData: 'allEntries', options: {} };
  const one = node('Webhook', 'n8n-nodes-base.webhook', { httpMethod: 'POST', path, ...answer });
  return Object.assign(one, { typeVersion: 2, webhookId: randomUUID() });
};
const answerOf = async (path: string): Promise<{ status: number; text: string }> => {
  const reply = await eventually('the webhook', async () => {
    const one = await fetch(`${access.n8n.url}/webhook/${path}`, { method: 'POST' });
    return one.status !== 404 && one;
  });
  return { status: reply.status, text: await reply.text() };
};

/** What lies in n8n's own database of the executions of a workflow, past all rights. */
const keptOf = (workflow: string): Promise<string> =>
  withPg(`postgres://n8n:${access.postgres.passwords.n8n}@127.0.0.1:${access.ports.postgres}/n8n`, async (pg) => {
    const { rows } = await pg.query(
      'SELECT d.data FROM execution_data d JOIN execution_entity e ON e.id = d."executionId" WHERE e."workflowId" = $1',
      [workflow],
    );
    return z
      .array(z.object({ data: z.string() }))
      .parse(rows)
      .map(({ data }) => data)
      .join('\n');
  });

describe('a workflow of one office that names the credential of another', () => {
  it('gets nothing by a webhook, where the own credential gets all', async () => {
    const own = randomUUID();
    await plant(victim, [webhook(own), results(victim.credential)]);
    expect((await answerOf(own)).text).toContain(number);

    const stolen = randomUUID();
    const harmless = node('Eigenes', CHECK, { operation: 'getResults', caseId }, attacker.credential);
    const workflow = await plant(attacker, [webhook(stolen), results(victim.credential), harmless]);
    const { status, text } = await answerOf(stolen);
    expect(status).toBe(500);
    expect(text).not.toContain(number);
    const [seen] = await attacker.executions(workflow);
    expect(seen?.status).toBe('error');
    expect(seen?.text).toContain('does not have access to the credential');
    expect(seen?.text).not.toContain(number);
  }, 120_000);

  it('gets nothing by the button of the editor', async () => {
    const workflow = await save(attacker, [
      node('Start', 'n8n-nodes-base.manualTrigger', {}),
      results(victim.credential),
      node('Eigenes', CHECK, { operation: 'getResults', caseId }, attacker.credential),
    ]);
    const { status, text } = await attacker.run(workflow, 'Start');
    expect(status).toBe('error');
    expect(text).not.toContain(number);
  });

  it('gets nothing by its own credential either', async () => {
    const path = randomUUID();
    await plant(attacker, [webhook(path), results(attacker.credential)]);
    expect((await answerOf(path)).text).not.toContain(number);
  });

  it('gets no list of a dropdown', async () => {
    const ask = (member: N8nMember, held: Held): Promise<{ data: unknown[] }> =>
      member.session.call('POST', '/rest/dynamic-node-parameters/options', z.object({ data: z.array(z.unknown()) }), {
        path: 'parameters.bases',
        nodeTypeAndVersion: { name: CHECK, version: 1 },
        methodName: 'getLegalBases',
        currentNodeParameters: {},
        credentials: { bleiberechtDirectusApi: held },
      });
    expect((await ask(victim, victim.credential)).data.length).toBeGreaterThan(0);
    await expect(ask(attacker, victim.credential)).rejects.toThrow('403');
  });

  // n8n does not check the credential of a trigger: it runs. What it hands over is ours to guard.
  it('learns by our trigger that something happened, and not about whom', async () => {
    const events = { events: ['de.bleiberecht.case.changed'], options: {} };
    const workflow = await plant(
      attacker,
      [
        node('Fremde Ereignisse', TRIGGER, events, victim.credential),
        node('Eigenes', CHECK, { operation: 'getResults', caseId: '' }, attacker.credential),
      ],
      'none',
    );
    const { person } = rowOf(await service('GET', `/items/cases/${caseId}?fields=person`));
    await service('PATCH', `/items/persons/${String(person)}`, { language: 'ti' });
    const event = await eventually('a claim with the foreign credential', async () => {
      const [one] = await sql(
        `SELECT d.event FROM outbox_deliveries d JOIN outbox_events e ON e.id = d.event
         WHERE split_part(d.consumer, ':', 1) = $1 AND d.attempts > 0 AND e.subject = $2`,
        [workflow, caseId],
      );
      return one && String(one['event']);
    });
    const kept = await eventually('the refused execution', async () => {
      const text = await keptOf(workflow);
      return text.includes(event) && text;
    });
    expect(kept).not.toContain(caseId);
    expect(kept).not.toContain(number);
    const seen = await attacker.executions(workflow);
    expect(seen.filter(({ status }) => status === 'success')).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(caseId);

    // Who knows the event asks in vain with the own credential.
    const path = randomUUID();
    const fields = { mode: 'raw', jsonOutput: JSON.stringify({ id: event, token: 1 }), options: {} };
    const known = Object.assign(node('Ereignis', 'n8n-nodes-base.set', fields), { typeVersion: 3.4 });
    const asks = node('Eigenes', CHECK, { operation: 'checkCase', caseId: '' }, attacker.credential);
    const inVain = await plant(attacker, [webhook(path), known, asks]);
    expect((await answerOf(path)).status).toBe(500);
    const [refused] = await attacker.executions(inVain);
    expect(refused?.text).toContain('there is no such event in this office');
    expect(refused?.text).not.toContain(caseId);
  }, 120_000);
});
