import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { collections } from '../../../directus-schema/collections/index.ts';
import { withPg } from '../../../platform/stack/pg-client.ts';
import { client, rowOf, rowsOf, type Answer } from '../directus-client.ts';
import { ACTIONS, EXPECTED, ROLES, type Action, type Role } from './expected.ts';
import { inParallel } from './in-parallel.ts';
import { POSITIONS, type Place, type Position } from './place.ts';
import { fullRow, readTables, type Row, type Tables } from './planter.ts';
import { isPlanted, plantFor, primaryOf, type Planted } from './plant.ts';
import { SAMPLES } from './samples.ts';
import { isAuthority, makeWorld, type World } from './world.ts';
import { PATIENCE } from './patience.ts';

const access = inject('access');
const databaseUrl = inject('databaseUrl');
const admin = client(access.directus.url, access.directus.token);
let tables: Tables;
/** Rows of no office would show up in the lists of others: these go at the end. */
const strays: { collection: string; key: unknown }[] = [];
let world: World;
const totals = { allowed: 0, denied: 0, elsewhere: 0 };

/** What the table says of a cell. */
function mayDo(collection: string, role: Role, position: Position, action: Action): boolean {
  const expected = EXPECTED[collection];
  if (!expected || expected.kind === 'machine') return false;
  const rights =
    expected.kind === 'file'
      ? position === 'own' && expected.own
      : expected.kind === 'bridge'
        ? (position === 'sent' && expected.sent) || (position === 'received' && expected.received)
        : expected.kind === 'common'
          ? position === 'own'
            ? expected.own
            : expected.foreign
          : expected.all;
  return rights !== false && (rights[role] ?? '').includes(action.charAt(0));
}

/** What a client would send to create a row at a place. */
function payloadOf(collection: string, place: Place): Row {
  const { plant, create } = SAMPLES[collection] ?? {};
  const values = { ...plant?.(place), ...create?.(place) };
  const row = { ...fullRow(tables.get(collection) ?? [], place.rowOf, values) };
  const key = tables.get(collection)?.find((one) => one.primary);
  if (key?.type === 'uuid') row[key.column] = undefined;
  // The own office comes from the session; a foreign one is named, as an attacker would.
  if (EXPECTED[collection]?.kind === 'file' && place.position === 'own') delete row['organisation'];
  return row;
}

const changeOf = (collection: string, place: Place): unknown => {
  const change = SAMPLES[collection]?.change;
  return typeof change === 'function' ? change(place) : change;
};

const WRITES = ['create', 'update', 'delete'] as const;

const isDone = ({ status }: Answer): boolean => status === 200 || status === 204;

/** The rows of a place where a role may write nothing, as a fingerprint. */
type Print = Planted & { readonly collection: string };

/** What may not change, as SQL: the planted rows, and in a file everything of the office but the events of other rows. */
function printSql({ collection, place, key, spare }: Print): string {
  const isWholeOffice = EXPECTED[collection]?.kind === 'file' && !collection.startsWith('outbox_');
  const where = isWholeOffice
    ? `organisation = '${place.office}'`
    : `"${primaryOf(tables, collection)}"::text IN ('${key}', '${spare}')`;
  return `SELECT '${collection} ${place.position}' AS name,
    md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS print FROM "${collection}" t WHERE ${where}`;
}

async function printsOf(prints: readonly Print[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await withPg(databaseUrl, (pg) => pg.query(prints.map(printSql).join(' UNION ALL ')));
  const read = z.array(z.object({ name: z.string(), print: z.string() })).parse(rows);
  return new Map(read.map(({ name, print }) => [name, print]));
}

/** Takes every cell of a collection for one role with the role's own token; returns the cells that were wrong. */
async function check(collection: string, role: Role, planted: ReadonlyMap<Position, Planted>): Promise<string[]> {
  const { client: call } = world.users[role];
  const wrong: string[] = [];
  const sample = SAMPLES[collection];
  const primary = primaryOf(tables, collection);
  const cell = (position: Position, action: Action, isRight: boolean, answer: Answer): void => {
    totals[mayDo(collection, role, position, action) ? 'allowed' : 'denied'] += 1;
    if (!isRight)
      wrong.push(
        `${role} ${position} ${collection} ${action}: ${answer.status} ${answer.code ?? ''} ${answer.message}`,
      );
  };
  const isStray = EXPECTED[collection]?.kind === 'law' && isPlanted(collection);
  if (isStray)
    for (const { key, spare } of planted.values()) strays.push({ collection, key }, { collection, key: spare });
  const keys = [...planted.values()].map(({ key }) => key);
  const filter = encodeURIComponent(JSON.stringify({ [primary]: { _in: keys } }));
  const list = await call('GET', `/items/${collection}?limit=-1&fields=${primary}&filter=${filter}`);
  const seen = new Set(list.status === 200 ? rowsOf(list).map((row) => row[primary]) : []);

  for (const [position, { place, key, spare }] of planted) {
    const may = (action: Action): boolean => mayDo(collection, role, position, action);
    cell(position, 'read', seen.has(key) === may('read') && [200, 403].includes(list.status), list);
    const path = (id: string): string => `/items/${collection}/${encodeURIComponent(id)}`;
    const attempt = {
      create: () => call('POST', `/items/${collection}`, payloadOf(collection, place)),
      update: () => call('PATCH', path(key), changeOf(collection, place)),
      delete: () => call('DELETE', path(spare)),
    };
    for (const action of WRITES) {
      if (may(action) && sample?.elsewhere?.[action] !== undefined) {
        totals.elsewhere += 1;
        continue;
      }
      const answer = await attempt[action]();
      if (isStray && action === 'create' && answer.status === 200)
        strays.push({ collection, key: rowOf(answer)[primary] });
      const refused = answer.status === 403 || (sample?.guardFirst === true && [404, 422].includes(answer.status));
      cell(position, action, may(action) ? isDone(answer) : refused, answer);
    }
  }
  return wrong;
}

/** Law is looked at where it is. */
async function standing(collection: string, role: Role): Promise<ReadonlyMap<Position, Planted>> {
  const primary = primaryOf(tables, collection);
  const rowOf = (name: string): string => (name === 'cooperations' ? world.cooperation : '');
  const place = {
    position: 'all',
    office: world.centre.id,
    other: world.authority.id,
    cooperation: world.cooperation,
    state: '',
    step: '',
    sent: false,
    isAuthority: isAuthority(role),
    user: world.users[role].id,
    rowOf,
  } as const;
  if (collection === 'organisations') {
    const own = isAuthority(role) ? world.authority.id : world.centre.id;
    return new Map<Position, Planted>([
      ['own', { place: { ...place, position: 'own' }, key: own, spare: own }],
      [
        'foreign',
        { place: { ...place, position: 'foreign' }, key: world.foreignCentre.id, spare: world.foreignCentre.id },
      ],
    ]);
  }
  const [row] = rowsOf(await admin('GET', `/items/${collection}?limit=1&fields=${primary}`));
  const key = String(row?.[primary] ?? randomUUID());
  return new Map([['all', { place, key, spare: key }]]);
}

beforeAll(async () => {
  await withPg(databaseUrl, async (pg) => {
    tables = await readTables(pg);
    world = await makeWorld(access, pg);
  });
});

afterAll(async () => {
  await withPg(databaseUrl, async (pg) => {
    for (const { collection, key } of strays)
      await pg.query(`DELETE FROM "${collection}" WHERE "${primaryOf(tables, collection)}"::text = $1`, [key]);
  });
  process.stdout.write(
    `isolation: ${totals.allowed} cells allowed, ${totals.denied} denied, ${totals.elsewhere} tested elsewhere\n`,
  );
});

describe('isolation matrix', () => {
  it('has a line for every collection, and none for one that is gone', () => {
    const names = collections([]).map(({ name }) => name);
    expect(Object.keys(EXPECTED).sort()).toEqual([...names].sort());
    expect(Object.keys(SAMPLES).sort()).toEqual([...names].sort());
    for (const { name, kind } of collections([]))
      expect([name, EXPECTED[name]?.kind === 'law' ? 'common' : EXPECTED[name]?.kind]).toEqual([name, kind]);
  });

  it.each(ROLES)(
    '%s: every position, collection and action',
    async (role) => {
      const planted = await withPg(databaseUrl, (pg) => plantFor(pg, tables, world, role));
      const names = Object.keys(EXPECTED);
      const places = new Map<string, ReadonlyMap<Position, Planted>>();
      for (const name of names) places.set(name, planted.get(name) ?? (await standing(name, role)));
      const closed = names.flatMap((collection) =>
        [...(places.get(collection)?.values() ?? [])]
          .filter(({ place }) => !WRITES.some((action) => mayDo(collection, role, place.position, action)))
          .map((one) => ({ collection, ...one })),
      );
      const before = await printsOf(closed);
      const wrong = await inParallel(4, names, (name) => check(name, role, places.get(name) ?? new Map()));
      const after = await printsOf(closed);
      const changed = [...before]
        .filter(([name, print]) => after.get(name) !== print)
        .map(([name]) => `${name} changed`);
      expect([...wrong.flat(), ...changed]).toEqual([]);
    },
    PATIENCE,
  );

  it('took every cell', () => {
    const cells =
      ROLES.length *
      ACTIONS.length *
      Object.values(EXPECTED).reduce((sum, { kind }) => sum + POSITIONS[kind].length, 0);
    expect(totals.allowed + totals.denied + totals.elsewhere).toBe(cells);
  });
});
