import type { Operation } from '../../shared/operation.ts';
import { getWavesOperation } from './get-waves.operation.ts';
import { listRemindersOperation } from './list-reminders.operation.ts';
import { planWaveOperation } from './plan-wave.operation.ts';
import { runWatchOperation } from './run-watch.operation.ts';
import { screenStockOperation } from './screen-stock.operation.ts';

/** The operations of the node by the value of its field. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  runWatch: runWatchOperation,
  listReminders: listRemindersOperation,
  screenStock: screenStockOperation,
  planWave: planWaveOperation,
  getWaves: getWavesOperation,
};
