import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { provisionN8n } from '../../platform/n8n/provision.ts';
import { seedDemo } from '../../platform/seed/seed-demo.ts';
import { directusClient } from '../../platform/seed/directus-client.ts';
import { stackPaths } from '../../platform/stack/paths.ts';

const access = inject('access');
const paths = stackPaths(inject('home'));
const office = access.offices.find((one) => one.key === 'abh-musterstadt');

/** The public API of n8n, as the member of the ABH. */
const n8n = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${access.n8n.url}/api/v1${path}`, {
    method,
    headers: { 'x-n8n-api-key': office?.n8n?.apiKey ?? '', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return z.record(z.string(), z.unknown()).parse(await answer.json());
};

const shippedSchema = z.record(z.string(), z.object({ workflows: z.record(z.string(), z.object({ id: z.string() })) }));

/** A small workflow, for the ABH only. */
const probe = (field: string) => ({
  name: 'Probe der Auslieferung',
  nodes: [
    {
      id: '1',
      name: 'Zeitplan',
      type: 'n8n-nodes-base.scheduleTrigger',
      typeVersion: 1.2,
      position: [0, 0],
      parameters: { rule: { interval: [{ field }] } },
    },
    { id: '2', name: 'Ende', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [200, 0], parameters: {} },
  ],
  connections: { Zeitplan: { main: [[{ node: 'Ende', type: 'main', index: 0 }]] } },
  settings: { executionOrder: 'v1' },
  meta: { bleiberecht: { offices: ['abh'] } },
});

describe('a second start', () => {
  it('leaves a workflow that staff edited as it is, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bleiberecht-workflows-'));
    try {
      const provision = async (interval: string) => {
        await writeFile(join(folder, 'probe.json'), JSON.stringify(probe(interval)));
        const { workflows } = await provisionN8n(paths, access, () => undefined, folder);
        return workflows.map((one) => one.result);
      };
      expect(await provision('hours')).toEqual(['created']);
      expect(await provision('hours')).toEqual(['unchanged']);
      expect(await provision('days')).toEqual(['updated']);

      const shipped = shippedSchema.parse(JSON.parse(await readFile(paths.shipped, 'utf8')));
      const id = shipped['abh-musterstadt']?.workflows['probe']?.id ?? '';
      const { name, nodes, connections, settings } = await n8n('GET', `/workflows/${id}`);
      const edited = JSON.parse(JSON.stringify(nodes).replace('Ende', 'Ende der Stelle'));
      await n8n('PUT', `/workflows/${id}`, { name, nodes: edited, connections: {}, settings });
      expect(connections).not.toEqual({});

      expect(await provision('weeks')).toEqual(['edited']);
      expect(JSON.stringify((await n8n('GET', `/workflows/${id}`))['nodes'])).toContain('Ende der Stelle');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('keeps what staff changed in a demo case and in the settings of a sender', async () => {
    const directus = directusClient(access.directus);
    const row = z.object({ id: z.string(), number: z.string(), opened_on: z.string().nullable() });
    const cases = () =>
      directus.get(
        '/items/cases?limit=-1&sort=number&fields=id,number,opened_on&filter[number][_starts_with]=BN-',
        z.array(row),
      );
    const [first] = await cases();
    await directus.send('PATCH', `/items/cases/${first?.id ?? ''}`, { opened_on: '2026-01-31' }, z.unknown());
    const senderRow = z.object({ id: z.string() });
    const [sender] = await directus.get('/items/senders?limit=1&sort=name&fields=id', z.array(senderRow));
    await directus.send('PATCH', `/items/senders/${sender?.id ?? ''}`, { active: false }, z.unknown());
    const before = await cases();
    try {
      await seedDemo(
        { paths, access, databaseUrl: inject('databaseUrl') },
        { programmes: [], offices: [] },
        () => undefined,
      );
      expect(await cases()).toEqual(before);
      expect(before[0]?.opened_on).toBe('2026-01-31');
      const [after] = await directus.get(
        `/items/senders?fields=active&filter[id][_eq]=${sender?.id ?? ''}`,
        z.array(z.object({ active: z.boolean() })),
      );
      expect(after?.active).toBe(false);
    } finally {
      await directus.send('PATCH', `/items/cases/${first?.id ?? ''}`, { opened_on: first?.opened_on }, z.unknown());
      await directus.send('PATCH', `/items/senders/${sender?.id ?? ''}`, { active: true }, z.unknown());
    }
  });
});
