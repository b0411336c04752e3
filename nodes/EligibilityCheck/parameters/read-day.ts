import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../../domain/input-error.ts';
import { dayText } from '../../shared/day-text.ts';

/** The day asked about; nothing when it was left empty. */
export const readDay = (context: IExecuteFunctions, item: number): string | undefined => {
  const given = String(context.getNodeParameter('asOf', item, '') ?? '').trim();
  if (given === '') return undefined;
  const day = dayText(given);
  if (day === undefined) throw new InputError('asOf', 'must be a day of the calendar, YYYY-MM-DD');
  return day;
};
