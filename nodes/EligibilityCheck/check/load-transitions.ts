import { z } from 'zod';
import { transitionsFromRows } from '../../../domain/law-rows/transitions-from-rows.ts';
import type { Transitions } from '../../../domain/next-steps/transition.ts';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';

/** Reads the ways between the statuses from Directus; whether they can be used is said when they are. */
export const loadTransitions = async (client: Directus): Promise<() => Transitions> => {
  const rows = await client.read('transitions', { fields: ['*'] }, z.unknown());
  let known: Transitions | undefined;
  return () => (known ??= usable(rows));
};

const usable = (rows: unknown): Transitions => {
  try {
    return transitionsFromRows(rows);
  } catch (error) {
    return unusable(error);
  }
};

const unusable = (error: unknown): never => {
  throw new LawProblem(`transitions: ${error instanceof Error ? error.message : 'unknown problem'}`);
};
