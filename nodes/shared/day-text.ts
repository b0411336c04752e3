import { dayOf, isoOf } from '../../domain/time/calendar.ts';

/** A day of the calendar as `YYYY-MM-DD`, or nothing when the text is none. */
export const dayText = (text: string): string | undefined => {
  try {
    return isoOf(dayOf(text));
  } catch {
    return undefined;
  }
};
