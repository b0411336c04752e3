import type { Unit } from './calendar.ts';

const NUMBERS = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const DATIVE: Readonly<Record<Unit, readonly [one: string, more: string]>> = {
  days: ['einem Tag', 'Tagen'],
  weeks: ['einer Woche', 'Wochen'],
  months: ['einem Monat', 'Monaten'],
  years: ['einem Jahr', 'Jahren'],
};
const NOMINATIVE: Readonly<Record<Unit, readonly [one: string, more: string]>> = {
  days: ['ein Tag', 'Tage'],
  weeks: ['eine Woche', 'Wochen'],
  months: ['ein Monat', 'Monate'],
  years: ['ein Jahr', 'Jahre'],
};

/**
 * A duration in German words: `seit sechs Jahren` takes the dative, `sechs Jahre vor dem Tag` the nominative. Numbers up
 * to twelve are written out.
 */
export function durationWords(amount: number, unit: Unit, grammar: 'dative' | 'nominative'): string {
  const [one, more] = (grammar === 'dative' ? DATIVE : NOMINATIVE)[unit];
  return amount === 1 ? one : `${NUMBERS[amount] ?? amount} ${more}`;
}
