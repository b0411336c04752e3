import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOperation } from '../../shared/chosen-operation.ts';
import { directus } from '../../shared/directus.ts';
import { toNodeError } from '../../shared/to-node-error.ts';
import { closeOutOperation } from './close-out.operation.ts';
import { noteAccessOperation } from './note-access.operation.ts';
import type { Operation } from './operation.ts';
import { runRetentionOperation } from './run-retention.operation.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  runRetention: runRetentionOperation,
  noteAccess: noteAccessOperation,
  closeOut: closeOutOperation,
};

/** Runs the chosen operation for every item. */
export const router = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const node = context.getNode();
  const operation = chosenOperation(context, OPERATIONS);
  const found: INodeExecutionData[] = [];
  for (const item of context.getInputData().keys())
    try {
      const client = await directus(context);
      for (const json of await operation.execute({ context, client }, item)) found.push({ json, pairedItem: { item } });
    } catch (error) {
      const failure = toNodeError(node, error, item);
      if (!context.continueOnFail()) throw failure;
      found.push({ json: { error: failure.message }, pairedItem: { item } });
    }
  return [found];
};
