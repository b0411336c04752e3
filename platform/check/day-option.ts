import { InvalidArgumentError } from 'commander';
import { dayOf } from '../../domain/time/calendar.ts';

/** A day given on the command line. */
export function dayOption(text: string): string {
  try {
    dayOf(text);
  } catch {
    throw new InvalidArgumentError('must be a day of the calendar, YYYY-MM-DD.');
  }
  return text;
}
