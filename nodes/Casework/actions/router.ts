import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { chosenOperation } from '../../shared/chosen-operation.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { allocateOperation } from './allocate.operation.ts';
import { importOperation } from './import.operation.ts';
import { listTasksOperation } from './list-tasks.operation.ts';
import type { Operation, Run } from './operation.ts';
import { planOperation } from './plan.operation.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  allocate: allocateOperation,
  plan: planOperation,
  importCheck: importOperation,
  importRun: importOperation,
  listTasks: listTasksOperation,
};

/** Runs the chosen operation for every item: what was done leaves by the first output, what is not possible yet by the second. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, OPERATIONS);
  const run = await prepare(context);
  const done: INodeExecutionData[] = [];
  const notPossible: INodeExecutionData[] = [];
  for (const item of context.getInputData().keys()) {
    const pairedItem = [{ item }];
    try {
      const made = await operation.execute(run, item);
      if ('done' in made) done.push(...made.done.map((json) => ({ json, pairedItem })));
      else notPossible.push({ json: made.notPossible, pairedItem });
    } catch (error) {
      const failure = toNodeError(node, error, item);
      if (!context.continueOnFail()) throw failure;
      done.push({ json: { error: failure.message }, pairedItem });
    }
  }
  return [done, notPossible];
};

const prepare = async (context: IExecuteFunctions): Promise<Run> => {
  try {
    return { context, client: await directus(context), today: todayInBerlin() };
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
};
