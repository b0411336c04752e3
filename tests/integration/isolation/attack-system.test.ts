import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { ROLE_IDS } from '../../../directus-schema/access/role-ids.ts';
import { client, idOf, rowOf, rowsOf, type Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
let ground: Ground;
let attacker: Client;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  ground = await layGround();
  attacker = ground.attacker;
});

type Answer = { readonly status: number; readonly id: string | undefined };
const uploadedSchema = z.object({ data: z.object({ id: z.string() }).optional() });

const FORBIDDEN = { status: 403 };

describe('what Directus keeps beside the rows', () => {
  it('revisions and activity of others: none, and none can be reverted', async () => {
    const person = ground.row('persons', 'foreign');
    rowOf(await admin('PATCH', `/items/persons/${person}`, { language: 'ar' }));
    const [revision] = rowsOf(await admin('GET', `/revisions?filter[item][_eq]=${person}&limit=1`));
    expect(revision?.['id']).toBeDefined();
    expect(await attacker('GET', '/revisions')).toMatchObject(FORBIDDEN);
    expect(await attacker('GET', `/revisions/${String(revision?.['id'])}`)).toMatchObject(FORBIDDEN);
    expect(await attacker('POST', `/utils/revert/${String(revision?.['id'])}`)).toMatchObject(FORBIDDEN);
    const activity = await attacker('GET', '/activity?limit=-1&fields=*.*');
    const users = new Set(activity.status === 200 ? rowsOf(activity).map((row) => JSON.stringify(row['user'])) : []);
    expect(JSON.stringify(activity)).not.toContain(person);
    expect(users.size).toBeLessThanOrEqual(1);
  });

  it('versions (drafts of rows) of others: not read, not made, not promoted', async () => {
    const item = ground.row('cases', 'foreign');
    for (const answer of [
      await attacker('GET', '/versions'),
      await attacker('POST', '/versions', { collection: 'cases', item, key: 'draft', name: 'x' }),
      await attacker('GET', `/items/cases/${item}?version=draft`),
    ])
      expect([400, 403]).toContain(answer.status);
  });

  it('comments on a foreign row: not written, not read', async () => {
    const item = ground.row('cases', 'foreign');
    expect(await attacker('POST', '/comments', { collection: 'cases', item, comment: 'Hallo' })).toMatchObject(
      FORBIDDEN,
    );
    const theirs = await ground.world.strangers.counsellor.client('POST', '/comments', {
      collection: 'cases',
      item,
      comment: ground.canary,
    });
    expect([200, 204]).toContain(theirs.status);
    expect(JSON.stringify(await attacker('GET', '/comments?limit=-1'))).not.toContain(ground.canary);
  });

  it('a colleague of another office is not written to: no mention, no notification', async () => {
    const stranger = ground.world.strangers.counsellor.id;
    await attacker('POST', '/comments', {
      collection: 'cases',
      item: ground.row('cases', 'own'),
      comment: `@${stranger} schau mal`,
    });
    const sent = await attacker('POST', '/notifications', { recipient: stranger, subject: 'x' });
    expect(sent).toMatchObject(FORBIDDEN);
    expect(await ground.sql('SELECT 1 FROM directus_notifications WHERE recipient = $1', [stranger])).toEqual([]);
  });

  it('presets of others: not read, not made in their name', async () => {
    const stranger = ground.world.strangers.counsellor;
    const preset = { collection: 'cases', search: ground.canary };
    const theirs = await stranger.client('POST', '/presets', { ...preset, user: stranger.id });
    expect([200, 204]).toContain(theirs.status);
    expect(JSON.stringify(await attacker('GET', '/presets?limit=-1'))).not.toContain(ground.canary);
    for (const owner of [
      { user: stranger.id },
      { user: null },
      { user: null, role: ground.world.users.counsellor.role },
    ])
      expect((await attacker('POST', '/presets', { ...preset, ...owner })).status).toBeGreaterThanOrEqual(400);
  });

  it('shares: no row is given out by link, own or foreign', async () => {
    for (const position of ['own', 'foreign'] as const)
      expect(
        await attacker('POST', '/shares', { collection: 'cases', item: ground.row('cases', position), name: 'x' }),
      ).toMatchObject(FORBIDDEN);
    expect((await client(access.directus.url, null)('GET', `/shares/info/${randomUUID()}`)).status).toBe(403);
  });

  it('files, folders and assets of others: not listed, not fetched, not changed, not linked', async () => {
    const [file, folder] = [randomUUID(), randomUUID()];
    const [person, office] = [ground.world.strangers.counsellor.id, ground.world.foreignCentre.id];
    await ground.sql('INSERT INTO directus_folders (id, name) VALUES ($1, $2)', [folder, ground.canary]);
    await ground.sql(
      `INSERT INTO directus_files (id, storage, filename_disk, filename_download, title, type, folder, uploaded_by)
       VALUES ($1, 'local', $2, 'pass.pdf', $3, 'application/pdf', $4, $5)`,
      [file, `${file}.pdf`, ground.canary, folder, person],
    );
    await ground.sql('UPDATE documents SET file = $1 WHERE id = $2', [file, ground.row('documents', 'foreign')]);
    expect(office).toBeDefined();
    for (const path of [
      `/files/${file}`,
      `/assets/${file}`,
      `/assets/${file}?key=system-small-cover`,
      `/assets/${file}?width=10`,
    ])
      expect([path, (await attacker('GET', path)).status]).toEqual([path, 403]);
    for (const path of ['/files?limit=-1', '/folders?limit=-1', `/files?search=${ground.canary}`])
      expect(JSON.stringify((await attacker('GET', path)).data)).not.toContain(ground.canary);
    expect((await attacker('PATCH', `/files/${file}`, { title: 'x' })).status).toBe(403);
    expect((await attacker('DELETE', `/files/${file}`)).status).toBe(403);
    const linked = await attacker('PATCH', `/items/documents/${ground.row('documents', 'own')}`, { file });
    expect(linked).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    const nested = await attacker('PATCH', `/items/documents/${ground.row('documents', 'own')}`, {
      file: { id: file, title: 'x' },
    });
    expect(nested.status).toBe(403);
    await ground.sql('UPDATE documents SET file = NULL WHERE file = $1', [file]);
    await ground.sql('DELETE FROM directus_files WHERE id = $1', [file]);
    await ground.sql('DELETE FROM directus_folders WHERE id = $1', [folder]);
  });

  it('files of others are not reached by a name on the disk, by their thumbnails, nor deleted with one that begins alike', async () => {
    const upload = async (token: string, fields: Readonly<Record<string, string>>, text: string): Promise<Answer> => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([text], { type: 'text/plain' }), 'x.txt');
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(new URL('/files', access.directus.url), { method: 'POST', headers, body: form });
      return { status: answer.status, id: uploadedSchema.parse(await answer.json()).data?.id };
    };
    const { counsellor } = ground.world.users;
    const theirs = await upload(ground.world.strangers.counsellor.token, {}, ground.canary);
    const stranger = ground.world.strangers.counsellor;
    const forged: Readonly<Record<string, string>>[] = [
      { filename_disk: `${theirs.id?.slice(0, 9)}.txt` },
      { filename_disk: `${theirs.id}__0123.jpg` },
      { uploaded_by: stranger.id },
      { organisation: ground.world.foreignCentre.id },
      { restricted: 'true' },
    ];
    for (const fields of forged) {
      const made = await upload(counsellor.token, fields, 'x');
      expect([Object.keys(fields), made.status]).toEqual([Object.keys(fields), 403]);
      const row = { ...fields, storage: 'local', type: 'text/plain', filename_download: 'x' };
      for (const [method, path, body] of [
        ['POST', '/files', row],
        ['POST', '/items/imports', { file: row }],
        ['PATCH', `/items/documents/${ground.row('documents', 'own')}`, { file: row }],
      ] as const)
        expect([path, fields, (await attacker(method, path, body)).status]).toEqual([path, fields, 403]);
    }
    const mine = await upload(counsellor.token, { title: 'x', description: 'y' }, 'x');
    expect(mine.status).toBe(200);
    expect((await attacker('DELETE', `/files/${mine.id}`)).status).toBe(204);
    const kept = await fetch(new URL(`/assets/${theirs.id}`, access.directus.url), {
      headers: { authorization: `Bearer ${stranger.token}` },
    });
    expect(await kept.text()).toBe(ground.canary);
  });

  it('files are fetched from no address of the house', async () => {
    const { port } = new URL(access.directus.url);
    for (const url of [
      access.directus.url,
      ...['localhost', '[::1]', '[::ffff:127.0.0.1]', '127.1.2.3', '0.0.0.0'].map((host) => `http://${host}:${port}`),
      ...['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254'].map((host) => `http://${host}`),
    ]) {
      const title = randomUUID();
      const answer = await attacker('POST', '/files/import', { url: `${url}/server/ping`, data: { title } });
      expect([url, answer.status]).toEqual([url, 503]);
      const query = `mutation { import_file(url: "${url}/server/ping", data: {title: "${title}"}) { id } }`;
      await attacker('POST', '/graphql/system', { query });
      expect([url, await ground.sql('SELECT 1 FROM directus_files WHERE title = $1', [title])]).toEqual([url, []]);
    }
  });

  it('export, import and sort of the tools: closed, or bound like everything else', async () => {
    const query = { filter: { id: { _eq: ground.row('persons', 'foreign') } } };
    for (const path of ['/utils/export/persons', '/Utils/Export/persons/'])
      expect(await attacker('POST', path, { query, format: 'json', file: { title: 'x' } })).toMatchObject(FORBIDDEN);
    const form = new FormData();
    const row = { id: ground.row('persons', 'foreign'), last_name: 'Import' };
    form.append('file', new Blob([JSON.stringify([row])], { type: 'application/json' }), 'rows.json');
    const imported = await fetch(new URL('/utils/import/persons', access.directus.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${ground.world.users.counsellor.token}` },
      body: form,
    });
    expect(imported.status).toBeGreaterThanOrEqual(400);
    const [kept] = await ground.sql('SELECT last_name FROM persons WHERE id = $1', [row.id]);
    expect(kept?.['last_name']).toBe(ground.canary);
    expect(
      (
        await attacker('POST', '/utils/sort/family_links', {
          item: ground.row('family_links', 'foreign'),
          to: ground.row('family_links', 'own'),
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
  });

  it('sockets, AI and MCP are off; schema, settings, access and flows are the operator’s', async () => {
    for (const path of ['/websocket', '/graphql', '/mcp', '/ai/chat', '/metrics'])
      expect([path, (await attacker('GET', path)).status >= 400]).toEqual([path, true]);
    for (const path of [
      '/schema/snapshot',
      '/permissions?limit=1&fields=permissions&filter[policy][admin_access][_eq]=true',
      '/webhooks',
      '/operations',
      '/extensions',
    ])
      expect([path, JSON.stringify((await attacker('GET', path)).data ?? null)]).toEqual([
        path,
        expect.not.stringMatching(/"(permissions|collections|options)":/),
      ]);
    for (const [method, path, body] of [
      ['PATCH', '/settings', { project_name: 'x' }],
      ['POST', '/permissions', { collection: 'persons', action: 'read', policy: null }],
      ['POST', '/policies', { name: 'x', admin_access: true }],
      ['POST', '/access', { user: ground.world.users.counsellor.id, policy: randomUUID() }],
      ['POST', '/roles', { name: 'x' }],
      ['POST', '/flows', { name: 'x', trigger: 'manual' }],
      ['POST', '/collections', { collection: 'x', schema: {} }],
      ['PATCH', '/collections/persons', { meta: { note: 'x' } }],
      ['POST', '/fields/persons', { field: 'x', type: 'string' }],
      ['POST', '/users', { email: `${randomUUID()}@example.org`, role: ground.world.users.counsellor.role }],
      ['PATCH', '/users/me', { role: ROLE_IDS.operator }],
      ['PATCH', '/users/me', { organisation: ground.world.foreignCentre.id }],
      ['PATCH', `/users/${ground.world.strangers.counsellor.id}`, { first_name: 'x' }],
    ] as const)
      expect([path, (await attacker(method, path, body)).status]).toEqual([path, 403]);
  });

  it('nobody is invited by staff, as colleague or as operator', async () => {
    for (const role of Object.values(ROLE_IDS)) {
      const email = `${randomUUID()}@example.org`;
      expect((await attacker('POST', '/users/invite', { email, role })).status).toBeGreaterThanOrEqual(400);
      expect(await ground.sql('SELECT 1 FROM directus_users WHERE email = $1', [email])).toEqual([]);
    }
  });

  it('a unique value of another office is not told by an error', async () => {
    const [number] = await ground.sql('SELECT number FROM cases WHERE id = $1', [ground.row('cases', 'foreign')]);
    const person = { last_name: 'Probe' };
    idOf(await attacker('POST', '/items/cases', { number: number?.['number'], person }));
    const [source] = await ground.sql('SELECT source FROM senders WHERE id = $1', [ground.row('senders', 'foreign')]);
    const sender = (value: unknown) => ({ name: 'x', source: value, secret: 'x', allowed_types: [] });
    const { client: processAdmin } = ground.world.users.process_admin;
    const [taken, free] = [
      await processAdmin('POST', '/items/senders', sender(source?.['source'])),
      await processAdmin('POST', '/items/senders', sender(`https://${randomUUID()}.example.org`)),
    ];
    expect([taken.status, taken.code]).toEqual([free.status, free.code]);
  });
});
