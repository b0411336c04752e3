import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { z } from 'zod';
import { withPg } from '../../../platform/stack/pg-client.ts';
import type { Client } from '../directus-client.ts';
import type { Role } from './expected.ts';
import type { Position } from './place.ts';
import { plantFor, type Planted } from './plant.ts';
import { readTables, type Tables } from './planter.ts';
import { makeWorld, type World } from './world.ts';

/** Where attacks start: an attacker with rows of the own office, and rows of others with a secret in them. */
export type Ground = {
  readonly world: World;
  readonly tables: Tables;
  readonly attacker: Client;
  /** Key of a planted row. */
  readonly row: (collection: string, position: Position) => string;
  /** The last name of the foreign person; it must turn up nowhere. */
  readonly canary: string;
  /** The database as it is, past all rights. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
};

export const sql = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
  withPg(inject('databaseUrl'), async (pg) =>
    z.array(z.record(z.string(), z.unknown())).parse((await pg.query(text, values)).rows),
  );

export async function layGround(role: Role = 'counsellor'): Promise<Ground> {
  const [world, tables, planted] = await withPg(inject('databaseUrl'), async (pg) => {
    const all = await readTables(pg);
    const made = await makeWorld(inject('access'), pg);
    return [made, all, await plantFor(pg, all, made, role)] as const;
  });
  const row = (collection: string, position: Position): string => {
    const found: Planted | undefined = planted.get(collection)?.get(position);
    if (!found) throw new Error(`no ${collection} planted at ${position}`);
    return found.key;
  };
  const canary = `Kanarie${randomUUID().replaceAll('-', '')}`;
  await sql(`UPDATE persons SET last_name = $1, birth_date = '1987-06-05' WHERE id = $2`, [
    canary,
    row('persons', 'foreign'),
  ]);
  return { world, tables, attacker: world.users[role].client, row, canary, sql };
}
