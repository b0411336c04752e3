import { z } from 'zod';
import { LAW_QUERY, PUBLISHED } from '../../../domain/law-rows/law-query.ts';
import { lawOfRows } from '../../../domain/law-rows/law-of-rows.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';

/** Reads the law that is published now from Directus. */
export const loadLaw = async (client: Directus): Promise<Law> => {
  const published = { fields: LAW_QUERY, filter: PUBLISHED, deep: { criteria: { _limit: -1 } } };
  const [versions, factDefinitions, readings] = await Promise.all([
    client.read('rule_versions', published, z.unknown()),
    client.read('fact_definitions', { fields: ['*'] }, z.unknown()),
    client.read('readings', { fields: ['*'] }, z.unknown()),
  ]);
  try {
    return lawOfRows({ versions, factDefinitions, readings });
  } catch (error) {
    return unusable(error);
  }
};

const unusable = (error: unknown): never => {
  throw new LawProblem(error instanceof Error ? error.message : 'unknown problem');
};
