import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { listRemindersOperation } from './list-reminders.operation.ts';
import type { Operation } from './operation.ts';
import { runWatchOperation } from './run-watch.operation.ts';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  runWatch: runWatchOperation,
  listReminders: listRemindersOperation,
};

/** Runs the chosen operation for every item. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = OPERATIONS[String(context.getNodeParameter('operation', 0))];
  if (!operation) throw new NodeOperationError(node, 'Unknown operation', { description: 'Choose one from the list.' });
  const results: INodeExecutionData[] = [];
  try {
    const client = await directus(context);
    for (const item of context.getInputData().keys()) {
      try {
        const found = await operation.execute({ context, client, today: todayInBerlin() }, item);
        results.push(...found.map((json) => ({ json, pairedItem: { item } })));
      } catch (error) {
        const failure = toNodeError(node, error, item);
        if (!context.continueOnFail()) throw failure;
        results.push({ json: { error: failure.message }, pairedItem: { item } });
      }
    }
  } catch (error) {
    throw toNodeError(node, error);
  }
  return [results];
};
