import { durationWords } from '../time/duration-words.ts';
import { dayOf } from '../time/calendar.ts';

/** How far away a day is, in German: „in sieben Tagen“, „heute“, „seit einem Tag vorbei“. */
export function whenWords(on: string, today: string): string {
  const days = dayOf(on) - dayOf(today);
  if (days === 0) return 'heute';
  const words = durationWords(Math.abs(days), 'days', 'dative');
  return days > 0 ? `in ${words}` : `seit ${words} vorbei`;
}
