import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { chosenOperation } from './chosen-operation.ts';
import { directus } from './directus.ts';
import type { Operation, Run } from './operation.ts';
import { toNodeError } from './to-node-error.ts';

/**
 * Runs the chosen operation of a node for all its items.
 * @returns two outputs: what was done, and what is not possible before staff complete something
 */
export const runOperations = async (
  context: IExecuteFunctions,
  operations: Readonly<Record<string, Operation>>,
): Promise<[done: INodeExecutionData[], notPossible: INodeExecutionData[]]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, operations);
  const done: INodeExecutionData[] = [];
  const notPossible: INodeExecutionData[] = [];
  const run = await start(context);
  for (const found of await operation.execute(run, [...context.getInputData().keys()])) {
    const pairedItem = found.items.map((item) => ({ item }));
    if ('done' in found) done.push({ json: found.done, pairedItem });
    else if ('notPossible' in found) notPossible.push({ json: found.notPossible, pairedItem });
    else {
      const failure = toNodeError(node, found.failure, found.items[0]);
      if (!context.continueOnFail()) throw failure;
      done.push({ json: { error: failure.message }, pairedItem });
    }
  }
  return [done, notPossible];
};

const start = async (context: IExecuteFunctions): Promise<Run> => {
  try {
    return { context, client: await directus(context), today: todayInBerlin() };
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
};
