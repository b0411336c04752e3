import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { chosenOperation } from '../../shared/chosen-operation.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { listOperation } from './list.operation.ts';
import type { Operation, Run } from './operation.ts';
import { planAgendaOperation } from './plan-agenda.operation.ts';
import { recordOperation } from './record.operation.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  planAgenda: planAgendaOperation,
  record: recordOperation,
  list: listOperation,
};

/** Runs the chosen operation: what is done leaves by the first output, what staff must complete first by the second. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, OPERATIONS);

  const run = await prepare(context);
  const done: INodeExecutionData[] = [];
  const notPossible: INodeExecutionData[] = [];
  for (const found of await operation.execute(run, [...context.getInputData().keys()])) {
    const pairedItem = { item: found.item };
    if ('done' in found) done.push({ json: found.done, pairedItem });
    else if ('notPossible' in found) notPossible.push({ json: found.notPossible, pairedItem });
    else {
      const failure = toNodeError(node, found.failure, found.item);
      if (!context.continueOnFail()) throw failure;
      done.push({ json: { error: failure.message }, pairedItem });
    }
  }
  return [done, notPossible];
};

const prepare = async (context: IExecuteFunctions): Promise<Run> => {
  try {
    const client = await directus(context);
    return { context, client, self: await client.self(), today: todayInBerlin() };
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
};
