import type { Database, ExtensionContext } from '../directus.ts';

/** Ends what nobody has received before its consent ran out. Each minute: midnight passes for every office at once. */
export const endExpired = (database: Database, logger: ExtensionContext['logger']) => async (): Promise<void> => {
  try {
    await database.raw('SELECT bleiberecht_end_expired()');
  } catch (error) {
    // An installation that is being set up has no such function yet.
    logger.warn(`Expired consents were not looked for: ${error instanceof Error ? error.message : String(error)}`);
  }
};
