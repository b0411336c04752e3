import { randomUUID } from 'node:crypto';
import type { PgClient } from '../../../platform/stack/pg-client.ts';
import { EXPECTED, type Role } from './expected.ts';
import { POSITIONS, type Place, type Position } from './place.ts';
import { fullRow, inOrder, insertRows, type Row, type Tables } from './planter.ts';
import { SAMPLES } from './samples.ts';
import { isAuthority, type World } from './world.ts';

/** A planted row for one collection, role and position, and a second one that may be deleted. */
export type Planted = { readonly place: Place; readonly key: string; readonly spare: string };

type Ends = Omit<Place, 'rowOf'>;

/** Where the rows of a position lie for a role. */
export function endsOf(world: World, role: Role, position: Position): Ends {
  const [mine, partner] = isAuthority(role)
    ? [world.authority.id, world.centre.id]
    : [world.centre.id, world.authority.id];
  const base = { position, cooperation: world.cooperation, user: world.users[role].id, isAuthority: isAuthority(role) };
  const proposed = { state: 'proposed', step: 'sent', sent: false };
  const arrived = { state: 'sent', step: 'received', sent: true };
  switch (position) {
    case 'own':
    case 'all':
    case 'sent':
      return { ...base, ...proposed, office: mine, other: partner };
    case 'received':
      return { ...base, ...arrived, office: partner, other: mine };
    case 'unsent':
      return { ...base, ...proposed, office: partner, other: mine };
    case 'partner':
      return { ...base, ...arrived, office: partner, other: world.secondCentre.id };
    case 'foreign':
      return {
        ...base,
        ...arrived,
        office: world.foreignCentre.id,
        other: world.foreignAuthority.id,
        cooperation: world.foreignCooperation,
      };
  }
}

/** Where a row at a position finds what it points at. */
const NEAR: Readonly<Record<Position, readonly Position[]>> = {
  own: ['own', 'all'],
  all: ['all', 'own'],
  sent: ['sent', 'own', 'all'],
  received: ['received', 'partner', 'own', 'all'],
  unsent: ['unsent', 'partner', 'own', 'all'],
  partner: ['partner', 'own', 'all'],
  foreign: ['foreign', 'all'],
};

export const primaryOf = (tables: Tables, collection: string): string =>
  tables.get(collection)?.find((one) => one.primary)?.column ?? 'id';

/** Law of the installation is looked at as it is; everything else gets rows of its own. */
export const isPlanted = (collection: string): boolean => SAMPLES[collection]?.standing !== true;

/** Rows in which a case stands once: the second child gets a second one. */
const APART: ReadonlySet<string> = new Set(['screenings']);

/** The keys planted so far, by position and collection. */
type Keys = ReadonlyMap<Position, ReadonlyMap<string, string>>;

function placeOf(ends: Ends, keys: Keys): Place {
  return {
    ...ends,
    rowOf: (collection) => {
      if (collection === 'organisations') return ends.office;
      if (collection === 'cooperations') return ends.cooperation;
      if (collection === 'directus_users') return ends.user;
      const [near] = NEAR[ends.position].flatMap((position) => keys.get(position)?.get(collection) ?? []);
      return near;
    },
  };
}

/**
 * Plants two rows of every collection at every position, for one role.
 * @returns by collection and position
 */
export async function plantFor(
  pg: PgClient,
  tables: Tables,
  world: World,
  role: Role,
): Promise<ReadonlyMap<string, ReadonlyMap<Position, Planted>>> {
  const keys = new Map<Position, Map<string, string>>();
  const spares = new Map<Position, ReadonlyMap<string, string>>();
  const planted = new Map<string, Map<Position, Planted>>();
  for (const name of inOrder(tables, Object.keys(EXPECTED).filter(isPlanted))) {
    const kind = EXPECTED[name]?.kind ?? 'machine';
    const columns = tables.get(name) ?? [];
    const rows: Row[] = [];
    const bridges: Row[] = [];
    const found = new Map<Position, Planted>();
    for (const position of POSITIONS[kind]) {
      const place = placeOf(endsOf(world, role, position), keys);
      const own = keys.get(position) ?? new Map<string, string>();
      keys.set(position, own);
      const make = (isSpare: boolean): Pick<Planted, 'key' | 'place'> => {
        // Two children of one row could be one too many.
        const here = isSpare ? new Map([...own, ...(spares.get(position) ?? [])]) : new Map(own);
        if (kind === 'bridge' && name !== 'referrals') {
          // Each child has a referral of its own: a step on one changes no other.
          const id = randomUUID();
          const bridge = { ...SAMPLES['referrals']?.plant?.(place), id };
          bridges.push(fullRow(tables.get('referrals') ?? [], place.rowOf, bridge));
          here.set('referrals', id);
        }
        const at = placeOf(place, new Map([...keys, [position, here]]));
        const row = fullRow(columns, at.rowOf, SAMPLES[name]?.plant?.(at));
        rows.push(row);
        return { key: String(row[primaryOf(tables, name)]), place: at };
      };
      const spare = SAMPLES[name]?.once ? undefined : make(true).key;
      const { key, place: at } = make(false);
      own.set(name, key);
      if (spare !== undefined && (kind === 'bridge' || APART.has(name)))
        spares.set(position, new Map([...(spares.get(position) ?? []), [name, spare]]));
      found.set(position, { place: at, key, spare: spare ?? key });
    }
    planted.set(name, found);
    await insertRows(pg, 'referrals', bridges);
    const { once } = SAMPLES[name] ?? {};
    if (once)
      for (const row of rows)
        await pg.query(
          `DELETE FROM "${name}" WHERE "${once[0]}" = $1 AND "${once[1]}" = $2`,
          once.map((column) => row[column]),
        );
    await insertRows(pg, name, rows);
  }
  return planted;
}
