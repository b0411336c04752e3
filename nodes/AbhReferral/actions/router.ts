import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { chosenOperation } from '../../shared/chosen-operation.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { getOperation } from './get.operation.ts';
import { listDueOperation } from './list-due.operation.ts';
import { listRemediesOperation } from './list-remedies.operation.ts';
import { openOperation } from './open.operation.ts';
import type { Operation, Run } from './operation.ts';
import { proposeFollowUpOperation } from './propose-follow-up.operation.ts';
import { recordOutcomeOperation } from './record-outcome.operation.ts';
import { takeStepOperation } from './take-step.operation.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  open: openOperation,
  takeStep: takeStepOperation,
  get: getOperation,
  listDue: listDueOperation,
  listRemedies: listRemediesOperation,
  proposeFollowUp: proposeFollowUpOperation,
  recordOutcome: recordOutcomeOperation,
};

/** Runs the chosen operation: referrals leave by the first output, what is not possible yet by the second. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, OPERATIONS);

  const run = await prepare(context);
  const referrals: INodeExecutionData[] = [];
  const notPossible: INodeExecutionData[] = [];
  for (const found of await operation.execute(run, [...context.getInputData().keys()])) {
    const pairedItem = found.items.map((item) => ({ item }));
    if ('referral' in found) referrals.push({ json: { ...found.referral } as IDataObject, pairedItem });
    else if ('notPossible' in found) notPossible.push({ json: { ...found.notPossible }, pairedItem });
    else {
      const failure = toNodeError(node, found.failure, found.items[0]);
      if (!context.continueOnFail()) throw failure;
      referrals.push({ json: { error: failure.message }, pairedItem });
    }
  }
  return [referrals, notPossible];
};

const prepare = async (context: IExecuteFunctions): Promise<Run> => {
  try {
    const client = await directus(context);
    return { context, client, self: await client.self(), today: todayInBerlin() };
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
};
