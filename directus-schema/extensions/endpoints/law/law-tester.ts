import type { Database } from '../../guard/directus.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';
import { lawEditorOf } from './law-editor.ts';

/** A draft is tried by those who may draft, and by the machine of an office on their behalf. */
export async function lawTesterOf(database: Database, request: Request): Promise<OfficeActor> {
  const actor = await callerOf(database, request);
  return actor.service ? actor : lawEditorOf(database, request);
}
