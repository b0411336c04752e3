import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from './stack/paths.ts';
import type { Say } from './stack/say.ts';

interface Target {
  readonly url: string;
  readonly token: string;
  readonly say: Say;
}

/** One of the synthetic people of the demo. */
export interface DemoPerson {
  readonly number: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly caseFile: unknown;
}

/** What the platform calls in the other rooms, in one place. */
export interface Rooms {
  readonly buildExtensions?: (options: { outdir: string }) => Promise<unknown>;
  readonly applySchema?: (options: Target & { databaseUrl: string }) => Promise<unknown>;
  readonly loadLaw?: (options: Target & { databaseUrl: string }) => Promise<unknown>;
  readonly seedCooperation?: (
    options: Target & { key: string; offices?: Record<string, string> },
  ) => Promise<{ cooperation: string; offices: Readonly<Record<string, string>> }>;
  readonly demoPeople?: (today: string) => readonly DemoPerson[];
  readonly caseFileToRows?: (caseFile: unknown, extra: Record<string, unknown>) => Record<string, unknown>;
  readonly roleIds?: Readonly<Record<string, string>>;
}

/** Loads the rooms that are there. */
export async function loadRooms(): Promise<Rooms> {
  return {
    ...(await part('directus-schema/extensions/build.ts', 'buildExtensions', 'buildExtensions')),
    ...(await part('directus-schema/apply/apply-schema.ts', 'applySchema', 'applySchema')),
    ...(await part('directus-schema/apply/load-law.ts', 'loadLaw', 'loadLaw')),
    ...(await part('directus-schema/apply/seed-cooperation.ts', 'seedCooperation', 'seedCooperation')),
    ...(await part('domain/cohort/demo-people.ts', 'demoPeople', 'demoPeople')),
    ...(await part('domain/case-file/to-rows.ts', 'caseFileToRows', 'caseFileToRows')),
    ...(await part('directus-schema/access/role-ids.ts', 'ROLE_IDS', 'roleIds')),
  };
}

async function part(file: string, exported: string, as: keyof Rooms): Promise<Partial<Rooms>> {
  const path = join(checkoutRoot, file);
  if (!existsSync(path)) return {};
  const found: Record<string, unknown> = await import(path);
  return { [as]: found[exported] };
}
