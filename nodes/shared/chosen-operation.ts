import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/**
 * The operation that is chosen in a node, for all its items.
 * @throws NodeOperationError when the node has no such operation, as in a workflow of another version
 */
export function chosenOperation<T>(context: IExecuteFunctions, operations: Readonly<Record<string, T>>): T {
  const operation = operations[String(context.getNodeParameter('operation', 0))];
  if (operation) return operation;
  throw new NodeOperationError(context.getNode(), 'Unknown operation', { description: 'Choose one from the list.' });
}
