import type { Database, ExtensionContext } from '../directus.ts';

/** Ends what nobody has received before its consent ran out. Each minute: midnight passes for every office at once. */
export const endExpired = (database: Database, logger: ExtensionContext['logger']) => async (): Promise<void> => {
  try {
    if (await isThere(database)) await database.raw('SELECT bleiberecht_end_expired()');
  } catch (error) {
    logger.warn(`Expired consents were not looked for: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** An installation that is being set up has no such function yet, and nothing that could expire. */
async function isThere(database: Database): Promise<boolean> {
  const { rows } = await database.raw(`SELECT 1 WHERE to_regprocedure('bleiberecht_end_expired()') IS NOT NULL`);
  return rows.length > 0;
}
