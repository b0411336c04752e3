import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { holdLaw, type HeldLaw } from '../check/held-law.ts';
import { keepLaw } from '../check/kept-law.ts';
import { PERSON_OUTPUT, OUTPUT_NAMES, outputOf } from '../check/outputs.ts';
import { checkCaseOperation } from './check-case.operation.ts';
import { checkDueOperation } from './check-due.operation.ts';
import { checkRecordOperation } from './check-record.operation.ts';
import { getResultsOperation } from './get-results.operation.ts';
import { replayOperation } from './replay.operation.ts';
import { simulateOperation } from './simulate.operation.ts';
import type { Found, Operation, Run } from './operation.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  checkCase: checkCaseOperation,
  checkRecord: checkRecordOperation,
  checkDue: checkDueOperation,
  getResults: getResultsOperation,
  replay: replayOperation,
  simulate: simulateOperation,
};

/** Runs the chosen operation for every item and routes each result by its outcome. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const outputs: INodeExecutionData[][] = OUTPUT_NAMES.map(() => []);
  const fail = (error: unknown, item: number, caseId?: string) => {
    const failure = toNodeError(node, error, item);
    if (!context.continueOnFail()) throw failure;
    outputs[PERSON_OUTPUT]?.push({
      json: { error: failure.message, ...(caseId === undefined ? {} : { caseId }) },
      pairedItem: { item },
    });
  };

  const run = await prepare(context);
  for (let item = 0; item < context.getInputData().length; item += 1) {
    const operation = OPERATIONS[String(context.getNodeParameter('operation', item))];
    if (!operation)
      throw new NodeOperationError(node, 'Unknown operation', {
        itemIndex: item,
        description: 'Choose one from the list.',
      });
    let found: readonly Found[] = [];
    try {
      found = await operation.execute(run, item);
    } catch (error) {
      fail(error, item);
    }
    for (const one of found) {
      if ('failure' in one) continue;
      const [output, json] = 'outcome' in one ? [outputOf(one.outcome), one] : [PERSON_OUTPUT, one.forPerson];
      outputs[output]?.push({ json: { ...json } as IDataObject, pairedItem: { item } });
    }
    for (const one of found) if ('failure' in one) fail(one.failure, item, one.caseId);
  }
  return outputs;
};

const prepare = async (context: IExecuteFunctions): Promise<Run> => {
  try {
    const client = await directus(context);
    let law: Promise<HeldLaw> | undefined;
    let kept: Promise<HeldLaw> | undefined;
    const began = new Date().toISOString();
    return {
      context,
      client,
      law: () => (law ??= holdLaw(client)),
      keptLaw: () => (kept ??= keepLaw(client)),
      today: todayInBerlin(),
      began,
    };
  } catch (error) {
    throw toNodeError(context.getNode(), error);
  }
};
