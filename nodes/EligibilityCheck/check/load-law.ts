import { z } from 'zod';
import { factDefinitionsFromRows } from '../../../domain/law-rows/fact-definitions-from-rows.ts';
import { lawFromRows } from '../../../domain/law-rows/law-from-rows.ts';
import { LAW_QUERY, PUBLISHED } from '../../../domain/law-rows/law-query.ts';
import { readingsFromRows } from '../../../domain/law-rows/readings-from-rows.ts';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';
import type { Law } from './law.ts';

/** Reads the law from Directus. Never kept beyond an execution: an edited threshold counts at the next check. */
export const loadLaw = async (client: Directus): Promise<Law> => {
  const [versions, factDefinitions, readings] = await Promise.all([
    client.read(
      'rule_versions',
      { fields: LAW_QUERY, filter: PUBLISHED, deep: { criteria: { _limit: -1 } } },
      z.unknown(),
    ),
    client.read('fact_definitions', { fields: ['*'] }, z.unknown()),
    client.read('readings', { fields: ['*'] }, z.unknown()),
  ]);
  return {
    versions: usable('rule_versions', () => lawFromRows(versions)),
    factDefinitions: usable('fact_definitions', () => factDefinitionsFromRows(factDefinitions)),
    readings: usable('readings', () => readingsFromRows(readings)),
  };
};

const usable = <Rows>(collection: string, convert: () => Rows): Rows => {
  try {
    return convert();
  } catch (error) {
    return unusable(collection, error);
  }
};

const unusable = (collection: string, error: unknown): never => {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  const why = issue
    ? `${issue.path.join('.')}: ${issue.message}`
    : error instanceof Error
      ? error.message
      : 'unknown problem';
  throw new LawProblem(`${collection}: ${why}`);
};
