import { z } from 'zod';
import type { Law } from '../law/law.ts';
import { factDefinitionsFromRows } from './fact-definitions-from-rows.ts';
import { lawFromRows } from './law-from-rows.ts';
import { readingsFromRows } from './readings-from-rows.ts';

const byKey = <One extends { readonly key: string }>(list: readonly One[]): One[] =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1));

function named<Rows>(collection: string, convert: () => Rows): Rows {
  try {
    return convert();
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : error instanceof Error ? error.message : '';
    throw new Error(`${collection}: ${reason}`, { cause: error });
  }
}

/**
 * The law from the rows of its three collections, everything in one order: who reads the same rows has the same law, to
 * the byte.
 * @throws Error naming the collection and the place of what cannot be used.
 */
export const lawOfRows = (rows: { versions: unknown; factDefinitions: unknown; readings: unknown }): Law => ({
  versions: named('rule_versions', () => lawFromRows(rows.versions)),
  factDefinitions: named('fact_definitions', () => byKey(factDefinitionsFromRows(rows.factDefinitions))),
  readings: named('readings', () => byKey(readingsFromRows(rows.readings))),
});
