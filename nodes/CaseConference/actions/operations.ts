import type { Operation } from '../../shared/operation.ts';
import { listOperation } from './list.operation.ts';
import { planAgendaOperation } from './plan-agenda.operation.ts';
import { recordOperation } from './record.operation.ts';

/** The operations of the node by the value of its field. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  planAgenda: planAgendaOperation,
  record: recordOperation,
  list: listOperation,
};
