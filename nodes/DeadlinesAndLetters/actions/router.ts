import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { chosenOperation } from '../../shared/chosen-operation.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { getWavesOperation } from './get-waves.operation.ts';
import { listRemindersOperation } from './list-reminders.operation.ts';
import type { Operation } from './operation.ts';
import { planWaveOperation } from './plan-wave.operation.ts';
import { runWatchOperation } from './run-watch.operation.ts';
import { screenStockOperation } from './screen-stock.operation.ts';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  runWatch: runWatchOperation,
  listReminders: listRemindersOperation,
  screenStock: screenStockOperation,
  planWave: planWaveOperation,
  getWaves: getWavesOperation,
};

/** Runs the chosen operation for every item. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, OPERATIONS);
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
