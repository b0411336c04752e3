import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { ZodError } from 'zod';
import { InputError } from '../../domain/input-error.ts';
import { LawProblem } from './law-problem.ts';
import { adviceFor } from './advice.ts';
import { directusFailure } from './directus-error.ts';

/** Turns any failure into an error that says what to do and repeats nothing of the item. */
export const toNodeError = (node: INode, error: unknown, itemIndex?: number): NodeApiError | NodeOperationError => {
  const at = itemIndex === undefined ? {} : { itemIndex };
  if (error instanceof NodeApiError || error instanceof NodeOperationError) {
    if (itemIndex !== undefined) error.context['itemIndex'] = itemIndex;
    return error;
  }
  if (error instanceof InputError)
    return new NodeOperationError(node, error.message, {
      ...at,
      description: `Correct ${error.field === '' ? 'the input' : `the field "${error.field}"`} and run this again. Nothing was written.`,
      level: 'warning',
    });

  if (error instanceof LawProblem)
    return new NodeOperationError(node, 'The law in Directus cannot be applied', {
      ...at,
      description: `${error.message}. Correct this row in Directus; nothing was written.`,
    });

  const failure = directusFailure(error);
  if (failure) {
    const { message, description } = adviceFor(failure);
    return new NodeApiError(
      node,
      { message, code: failure.code },
      { ...at, message, description, httpCode: String(failure.status), level: 'warning' },
    );
  }
  if (error instanceof ZodError) {
    const fields = [...new Set(error.issues.map((issue) => issue.path.join('.') || '(all)'))].slice(0, 5);
    return new NodeOperationError(node, 'The data from Directus has an unexpected form', {
      ...at,
      description: `Check that the Bleiberecht schema in Directus has the version of this node. Fields: ${fields.join(', ')}.`,
    });
  }
  return new NodeOperationError(node, 'The node failed unexpectedly', {
    ...at,
    description: `Please report this with the version of the package. Kind of error: ${error instanceof Error ? error.name : typeof error}.`,
  });
};
