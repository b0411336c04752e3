import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { applySchema } from '../../directus-schema/apply/apply-schema.ts';
import { loadLaw } from '../../directus-schema/apply/load-law.ts';
import { client, idOf, rowOf, rowsOf } from './directus-client.ts';

const access = inject('access');
const { url, token } = access.directus;
const admin = client(url, token);
const said: string[] = [];
const apply = () => applySchema({ url, token, databaseUrl: inject('databaseUrl'), say: (line) => said.push(line) });
const law = () => loadLaw({ url, token, databaseUrl: inject('databaseUrl'), say: (line) => said.push(line) });

const metaOf = async (path: string): Promise<Record<string, unknown>> =>
  z.object({ meta: z.record(z.string(), z.unknown()) }).parse((await admin('GET', path)).data).meta;

describe('a second apply', () => {
  it('changes nothing and has nothing to say', async () => {
    expect(await apply()).toEqual({ created: 0, changed: 0, conflicts: [], overwritten: [] });
    expect(await law()).toEqual({ created: 0, changed: 0, conflicts: [], overwritten: [] });
    expect(said).toEqual([]);
  });
});

describe('what staff changed', () => {
  const label = [{ language: 'de-DE', translation: 'Unser Aktenzeichen' }];
  let before: unknown;

  beforeAll(async () => {
    before = (await metaOf('/fields/cases/number'))['translations'];
    await admin('PATCH', '/fields/cases/number', { meta: { translations: label } });
    await admin('POST', '/fields/cases', {
      field: 'local_note',
      type: 'string',
      meta: { interface: 'input' },
      schema: {},
    });
  });

  afterAll(async () => {
    await admin('PATCH', '/fields/cases/number', { meta: { translations: before } });
    await admin('DELETE', '/fields/cases/local_note');
    await apply();
  });

  it('a label and a field of their own survive', async () => {
    await apply();
    expect((await metaOf('/fields/cases/number'))['translations']).toEqual(label);
    expect((await admin('GET', '/fields/cases/local_note')).status).toBe(200);
  });

  it('a name of a legal basis survives the next start', async () => {
    const path = '/items/legal_bases/25a-1';
    const before = rowOf(await admin('GET', path))['title_de'];
    const title = 'Von der Stelle umbenannt';
    await admin('PATCH', path, { title_de: title });
    expect(await law()).toMatchObject({ changed: 0, conflicts: [] });
    expect(rowOf(await admin('GET', path))['title_de']).toBe(title);
    await admin('PATCH', path, { title_de: before });
  });

  it('an access rule that was opened by hand is closed again, and named', async () => {
    const [rule] = rowsOf(
      await admin('GET', '/permissions?limit=1&filter[collection][_eq]=persons&filter[action][_eq]=read'),
    );
    await admin('PATCH', `/permissions/${String(rule?.['id'])}`, { permissions: {} });
    const report = await apply();
    expect(report.overwritten).toEqual([expect.stringMatching(/^permission \w+: read persons$/)]);
    expect(rowOf(await admin('GET', `/permissions/${String(rule?.['id'])}`))['permissions']).toEqual(
      rule?.['permissions'],
    );
  });
});

describe('a policy of the installation', () => {
  it('that opens a file without the rule of the own organisation stops the start, and is named', async () => {
    const policy = idOf(await admin('POST', '/policies', { name: 'Zu weit offen', app_access: false }));
    await admin('POST', '/permissions', {
      policy,
      collection: 'persons',
      action: 'read',
      permissions: {},
      fields: ['*'],
    });
    await expect(apply()).rejects.toThrow(/policy "Zu weit offen": read persons/);
    await admin('DELETE', `/policies/${policy}`);
    await expect(apply()).resolves.toMatchObject({ changed: 0 });
  });
});

describe('facts and process edited by staff', () => {
  it('gets a column for a new fact', async () => {
    const key = 'test_fact_of_staff';
    const created = await admin('POST', '/items/fact_definitions', {
      key,
      type: 'boolean',
      function: 'value',
      arguments: { path: 'single' },
      label_de: 'Testtatsache',
      label_en: 'Test fact',
    });
    expect(created.status).toBe(200);
    await expect.poll(async () => (await admin('GET', `/fields/case_facts/${key}`)).status).toBe(200);
    await admin('DELETE', `/items/fact_definitions/${key}`);
    await admin('DELETE', `/fields/case_facts/${key}`);
  });

  it('shows a new state of the process on the board', async () => {
    const [cooperation] = rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'));
    const before = new Map<string, unknown>();
    for (const name of ['status', 'sender_status'])
      before.set(name, (await metaOf(`/fields/referrals/${name}`))['options']);
    const state = { cooperation: cooperation?.['id'], key: 'parked', label_de: 'zurückgestellt', label_en: 'Parked' };
    const created = rowOf(await admin('POST', '/items/process_states', state));
    const choices = async (): Promise<string> => JSON.stringify((await metaOf('/fields/referrals/status'))['options']);
    await expect.poll(choices).toContain('zurückgestellt');
    expect(await apply()).toMatchObject({ changed: 0, conflicts: [] });
    expect(await choices()).toContain('zurückgestellt');
    await admin('DELETE', `/items/process_states/${String(created['id'])}`);
    for (const [name, options] of before) await admin('PATCH', `/fields/referrals/${name}`, { meta: { options } });
  });
});
