import { Client as Postgres } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadLaw } from '../../directus-schema/apply/load-law.ts';
import { readLaw, type ShippedLaw } from '../../directus-schema/law/read-law.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, idOf, rowOf, rowsOf } from './directus-client.ts';
import {
  criteriaOf,
  criterionPath,
  draftOf,
  inForce,
  lawEditors,
  published,
  versionPath,
} from './support/change-law.ts';

const BASIS = '25a-1';
const access = inject('access');
const { url, token } = access.directus;
const databaseUrl = inject('databaseUrl');
const admin = client(url, token);
const postgres = new Postgres({ connectionString: databaseUrl });
const shipped = await readLaw();
const said: string[] = [];
const load = (law: ShippedLaw = shipped) =>
  loadLaw({ url, token, databaseUrl, law, say: (line) => void said.push(line) });
const NOTHING = { created: 0, changed: 0, conflicts: [], overwritten: [] };

/** The shipped law of an update: the version that is in force today says something else. */
function update(note: string): ShippedLaw {
  const today = todayInBerlin();
  const versions = shipped.versions.map((one) =>
    one.basis === BASIS && one.valid_from <= today && (!one.valid_to || today <= one.valid_to)
      ? { ...one, note: { de: note, en: note } }
      : one,
  );
  return { ...shipped, versions };
}

beforeAll(() => postgres.connect());
afterAll(() => postgres.end());

describe('the law of an update', () => {
  it('is nothing to do when all of it is there', async () => {
    expect(await load()).toEqual(NOTHING);
  });

  it('is published where staff changed nothing, and supersedes what was there', async () => {
    const before = await inForce(admin, BASIS);
    expect(await load(update('Neu im Update'))).toEqual({ ...NOTHING, created: 1, changed: 1 });
    const now = await inForce(admin, BASIS);
    expect(now).toMatchObject({ origin: 'shipped', note_de: 'Neu im Update', published_by: null });
    expect(now.id).not.toBe(before.id);
    expect(rowOf(await admin('GET', versionPath(before.id)))).toMatchObject({
      state: 'superseded',
      superseded_by: now.id,
    });
    expect((await criteriaOf(admin, now.id)).length).toBe((await criteriaOf(admin, before.id)).length);
    expect(await load(update('Neu im Update'))).toEqual(NOTHING);
    // The next update takes it back.
    expect(await load()).toEqual({ ...NOTHING, created: 1, changed: 1 });
    expect((await inForce(admin, BASIS))['note_de']).toBe(before['note_de']);
  });

  it('waits as a draft where staff published a version of their own; deleted, it does not come back', async () => {
    const before = await inForce(admin, BASIS);
    const { drafter, publisher } = await lawEditors(access);
    const own = idOf(await draftOf(drafter, before.id));
    await drafter('PATCH', criterionPath(String((await criteriaOf(admin, own))[0]?.['id'])), { note_de: 'Von uns' });
    await published(publisher, own);
    try {
      expect(await load()).toEqual(NOTHING);
      said.length = 0;
      const report = await load(update('Noch ein Update'));
      const drafts = `/items/rule_versions?filter[state][_eq]=draft&filter[basis][_eq]=${BASIS}`;
      const [draft, ...others] = rowsOf(await admin('GET', drafts));
      const id = String(draft?.['id']);
      expect(others).toEqual([]);
      expect(draft).toMatchObject({ origin: 'shipped', note_de: 'Noch ein Update', drafted_by: null });
      expect(report).toEqual({ ...NOTHING, created: 1, conflicts: [`rule_versions ${id} (draft)`] });
      expect(said).toEqual([expect.stringContaining(id)]);
      expect((await inForce(admin, BASIS)).id).toBe(own);
      expect(await load(update('Noch ein Update'))).toEqual(NOTHING);

      expect((await drafter('DELETE', versionPath(id))).status).toBe(204);
      expect(await load(update('Noch ein Update'))).toEqual(NOTHING);
      expect(rowsOf(await admin('GET', drafts))).toEqual([]);
    } finally {
      await published(publisher, idOf(await draftOf(drafter, before.id)));
    }
  });

  it('comes by itself again where staff brought the basis back to what was shipped', async () => {
    expect(await load(update('Letztes Update'))).toEqual({ ...NOTHING, created: 1, changed: 1 });
    expect((await inForce(admin, BASIS))['note_de']).toBe('Letztes Update');
    expect(await load()).toEqual({ ...NOTHING, created: 1, changed: 1 });
  });

  it('knows rows from before there were hashes by what they say', async () => {
    const before = await inForce(admin, BASIS);
    await postgres.query('UPDATE rule_versions SET content_hash = NULL WHERE basis = $1', [BASIS]);
    expect(await load()).toEqual(NOTHING);
    expect(await inForce(admin, BASIS)).toMatchObject({ id: before.id, content_hash: before['content_hash'] });
  });
});

describe('the database itself', () => {
  it('keeps what was law, whoever writes', async () => {
    const { id } = await inForce(admin, BASIS);
    for (const statement of [
      `UPDATE rule_versions SET amending_act = 'x' WHERE id = $1`,
      `UPDATE rule_versions SET state = 'draft' WHERE id = $1`,
      'DELETE FROM rule_versions WHERE id = $1',
      'UPDATE criteria SET sort = sort + 1 WHERE version = $1',
      'DELETE FROM criteria WHERE version = $1',
      `INSERT INTO criteria (id, version, key, title_de, title_en, citation, binding, subject)
       VALUES ('x', $1, 'x', 'x', 'x', 'x', 'rule', 'self')`,
    ])
      await expect(postgres.query(statement, [id])).rejects.toMatchObject({ code: '23514' });
  });

  it('makes an edit of a draft that is just being published wait, and refuses it', async () => {
    const { drafter, publisher } = await lawEditors(access);
    const before = await inForce(admin, BASIS);
    const draft = idOf(await draftOf(drafter, before.id));
    const [one] = await criteriaOf(admin, draft);
    const [publication, edit] = await Promise.all([
      published(publisher, draft),
      drafter('PATCH', criterionPath(String(one?.['id'])), { note_de: 'zu spät?' }).catch(() => undefined),
    ]);
    try {
      const [now] = await criteriaOf(admin, draft);
      // Whoever comes first: what is published is what the publication read.
      const hash = String((await inForce(admin, BASIS))['content_hash']);
      expect(publication.id).toBe(draft);
      expect(edit?.status === 200).toBe(now?.['note_de'] === 'zu spät?');
      expect(hash === before['content_hash']).toBe(now?.['note_de'] === one?.['note_de']);
    } finally {
      await published(publisher, idOf(await draftOf(drafter, before.id)));
    }
  });
});
