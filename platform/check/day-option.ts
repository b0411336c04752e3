import { InvalidArgumentError } from 'commander';
import { dayOf } from '../../domain/time/calendar.ts';

/** A day given on the command line: since there is a Residence Act, and not past what anybody plans. */
export function dayOption(text: string): string {
  try {
    dayOf(text);
  } catch {
    throw new InvalidArgumentError('It must be a day of the calendar, YYYY-MM-DD.');
  }
  // Days of this form sort like their text.
  if (text < '2005-01-01' || text > '2100-12-31')
    throw new InvalidArgumentError('It must lie from 2005 (the Residence Act begins) to 2100.');
  return text;
}
