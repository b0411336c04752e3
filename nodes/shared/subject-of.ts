import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../domain/input-error.ts';

/**
 * The ID that an operation works on: the parameter, else the field of the same name in the incoming item, else the
 * subject of an event. So the usual workflow needs no expression.
 */
export const subjectOf = (
  context: IExecuteFunctions,
  item: number,
  name: 'caseId' | 'referralId' | 'assessmentId' | 'itemId' | 'importId',
): string => {
  const parameter = String(context.getNodeParameter(name, item, '') ?? '').trim();
  if (parameter !== '') return parameter;
  const json = context.getInputData()[item]?.json ?? {};
  const found = json[name] ?? json['subject'];
  if (typeof found === 'string' && found !== '') return found;
  throw new InputError(name, 'is missing: fill in the parameter, or pass on an item with this field or with "subject"');
};
