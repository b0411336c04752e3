import type { Operation } from '../../shared/operation.ts';
import { allocateOperation } from './allocate.operation.ts';
import { importOperation } from './import.operation.ts';
import { listTasksOperation } from './list-tasks.operation.ts';
import { planOperation } from './plan.operation.ts';

/** The operations of the node by the value of its field. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  allocate: allocateOperation,
  plan: planOperation,
  importCheck: importOperation,
  importRun: importOperation,
  listTasks: listTasksOperation,
};
