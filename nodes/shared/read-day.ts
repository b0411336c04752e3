import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../domain/input-error.ts';
import { dayText } from './day-text.ts';

/**
 * The day that a parameter of a node asks for, `YYYY-MM-DD`; nothing when it was left empty.
 * @throws InputError for a text that is no day of the calendar, without the text
 */
export const readDay = (context: IExecuteFunctions, item: number, name: string): string | undefined => {
  const given = String(context.getNodeParameter(name, item, '') ?? '').trim();
  if (given === '') return undefined;
  const day = dayText(given);
  if (day === undefined) throw new InputError(name, 'must be a day of the calendar, YYYY-MM-DD');
  return day;
};
