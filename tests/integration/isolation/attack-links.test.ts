import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EXPECTED } from './expected.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { inParallel } from './in-parallel.ts';
import { PATIENCE } from './patience.ts';

let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  ground = await layGround();
});

/** Collections whose rows belong to somebody. */
const isOwned = (name: string): boolean => ['file', 'bridge'].includes(EXPECTED[name]?.kind ?? '');

/** Every column of an owned collection that points at somebody's row, and a key there that is not the attacker's. */
function links(): { collection: string; column: string; own: string; foreign: string }[] {
  const at = (collection: string, isForeign: boolean): string => {
    if (collection === 'directus_users') return ground.world.strangers.counsellor.id;
    const isBridge = EXPECTED[collection]?.kind === 'bridge';
    return ground.row(collection, isForeign ? 'foreign' : isBridge ? 'sent' : 'own');
  };
  return Object.keys(EXPECTED)
    .filter(isOwned)
    .flatMap((collection) =>
      (ground.tables.get(collection) ?? [])
        .filter(({ target }) => target !== null && (isOwned(target) || target === 'directus_users'))
        .map(({ column, target }) => ({
          collection,
          column,
          own: at(collection, false),
          foreign: at(String(target), true),
        })),
    );
}

const primary = (collection: string): string =>
  ground.tables.get(collection)?.find((one) => one.primary)?.column ?? 'id';

describe('a link into another file (H2, H3)', () => {
  it('is refused by every foreign key of every file and bridge, by key, nested and in a batch', async () => {
    const all = links();
    // Persons, cases, consents, referrals and users at the least: the list comes from the database.
    expect(all.length).toBeGreaterThan(60);
    const broken = await inParallel(4, all, async ({ collection, column, own, foreign }) => {
      const path = `/items/${collection}/${encodeURIComponent(own)}`;
      const answers = [
        await ground.attacker('PATCH', path, { [column]: foreign }),
        await ground.attacker('PATCH', path, { [column]: { id: foreign } }),
        await ground.attacker('PATCH', `/items/${collection}`, { keys: [own], data: { [column]: foreign } }),
        await ground.attacker('POST', `/items/${collection}`, { [column]: foreign }),
      ];
      const isRefused = answers.every(({ status }) => [400, 403, 422].includes(status));
      const rows = await ground.sql(
        `SELECT 1 FROM "${collection}" t WHERE "${column}"::text = $1 AND "${primary(collection)}"::text = $2`,
        [foreign, own],
      );
      return isRefused && rows.length === 0
        ? []
        : [`${collection}.${column}: ${answers.map((one) => one.status).join()}`];
    });
    expect(broken.flat()).toEqual([]);
  });

  it('says the same of a foreign row and of one that does not exist, for every foreign key', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    const told = await inParallel(4, links(), async ({ collection, column, own, foreign }) => {
      const path = `/items/${collection}/${encodeURIComponent(own)}`;
      const [there, nowhere] = [
        await ground.attacker('PATCH', path, { [column]: foreign }),
        await ground.attacker('PATCH', path, { [column]: missing }),
      ];
      const same = there.status === nowhere.status && there.code === nowhere.code && there.message === nowhere.message;
      return same ? [] : [`${collection}.${column}: ${there.status} ${there.code} / ${nowhere.status} ${nowhere.code}`];
    });
    expect(told.flat()).toEqual([]);
  });
});

describe('a child', () => {
  const before = (id: string): Promise<Record<string, unknown>[]> =>
    ground.sql('SELECT person, organisation, kind, level FROM certificates WHERE id = $1', [id]);

  it('of a foreign person is neither taken over, changed, moved nor deleted through the own person', async () => {
    const foreign = ground.row('certificates', 'foreign');
    const then = await before(foreign);
    const path = `/items/persons/${ground.row('persons', 'own')}`;
    for (const certificates of [
      [foreign],
      [{ id: foreign, level: 'C2' }],
      { create: [{ id: foreign, kind: 'german_oral', issued_on: '2024-01-01' }], update: [], delete: [] },
      { create: [], update: [{ id: foreign, level: 'C2' }], delete: [] },
      { create: [], update: [], delete: [foreign] },
    ])
      await ground.attacker('PATCH', path, { certificates });
    expect(await before(foreign)).toEqual(then);
  });

  it('is not planted under a foreign person, as key or with the person nested', async () => {
    const person = ground.row('persons', 'foreign');
    const row = { kind: 'german_oral', issued_on: '2024-01-01' };
    for (const named of [person, { id: person }, { id: person, last_name: 'Neu' }])
      expect(await ground.attacker('POST', '/items/certificates', { ...row, person: named })).toMatchObject({
        status: 403,
      });
    const [{ name } = { name: null }] = await ground.sql('SELECT last_name AS name FROM persons WHERE id = $1', [
      person,
    ]);
    expect(name).toBe(ground.canary);
  });

  it('of a referral is not moved to another referral, sent or received by others', async () => {
    const item = ground.row('conference_items', 'sent');
    const [was] = await ground.sql('SELECT referral FROM conference_items WHERE id = $1', [item]);
    for (const position of ['foreign', 'partner', 'unsent'] as const)
      expect(
        await ground.attacker('PATCH', `/items/conference_items/${item}`, {
          referral: ground.row('referrals', position),
        }),
      ).toMatchObject({ status: 403 });
    expect(await ground.sql('SELECT referral FROM conference_items WHERE id = $1', [item])).toEqual([was]);
  });
});

describe('many rows at once', () => {
  it('never reach foreign ones: update and delete by query, by keys, and a batch with one foreign key', async () => {
    const [own, foreign] = [ground.row('persons', 'own'), ground.row('persons', 'foreign')];
    const of = (id: string) => ground.sql('SELECT * FROM persons WHERE id = $1', [id]);
    const [before, mine] = [await of(foreign), await of(own)];
    const query = { filter: { id: { _in: [own, foreign] } } };
    expect(
      (await ground.attacker('PATCH', '/items/persons', { keys: [own, foreign], data: { language: 'xx' } })).status,
    ).toBe(403);
    expect(
      (
        await ground.attacker('PATCH', '/items/persons', [
          { id: own, language: 'xx' },
          { id: foreign, language: 'xx' },
        ])
      ).status,
    ).toBe(403);
    // Both or none: the own row of a refused batch stays too.
    expect(await of(own)).toEqual(mine);
    await ground.attacker('PATCH', '/items/persons', { query, data: { language: 'yy' } });
    await ground.attacker('DELETE', '/items/persons', { query: { filter: { id: { _eq: foreign } } } });
    await ground.attacker('DELETE', '/items/persons', [foreign]);
    expect(await of(foreign)).toEqual(before);
  });

  it('a new row never takes the key of a foreign one', async () => {
    const foreign = ground.row('persons', 'foreign');
    const answers = [
      await ground.attacker('POST', '/items/persons', { id: foreign, last_name: 'Neu' }),
      await ground.attacker('POST', '/items/cases', { number: 'X', person: { id: foreign, last_name: 'Neu' } }),
    ];
    expect(answers.every(({ status }) => status >= 400)).toBe(true);
    const rows = await ground.sql('SELECT last_name FROM persons WHERE id = $1', [foreign]);
    expect(rows).toEqual([{ last_name: ground.canary }]);
  });
});
