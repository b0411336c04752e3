import type { Operation } from '../../shared/operation.ts';
import { getOperation } from './get.operation.ts';
import { listDueOperation } from './list-due.operation.ts';
import { listRemediesOperation } from './list-remedies.operation.ts';
import { openOperation } from './open.operation.ts';
import { proposeFollowUpOperation } from './propose-follow-up.operation.ts';
import { recordOutcomeOperation } from './record-outcome.operation.ts';
import { takeStepOperation } from './take-step.operation.ts';

/** The operations of the node by the value of its field. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  open: openOperation,
  takeStep: takeStepOperation,
  get: getOperation,
  listDue: listDueOperation,
  listRemedies: listRemediesOperation,
  proposeFollowUp: proposeFollowUpOperation,
  recordOutcome: recordOutcomeOperation,
};
