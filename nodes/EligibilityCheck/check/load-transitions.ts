import { z } from 'zod';
import { transitionsFromRows } from '../../../domain/law-rows/transitions-from-rows.ts';
import type { Transitions } from '../../../domain/next-steps/transition.ts';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';

const read = new WeakMap<Directus, Promise<Transitions>>();

/** The ways between the statuses as they stand in Directus; read once in an execution, which has one client. */
export const loadTransitions = async (client: Directus): Promise<Transitions> => {
  const found = read.get(client) ?? client.read('transitions', { fields: ['*'] }, z.unknown()).then(usable);
  read.set(client, found);
  return await found;
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
