import { z } from 'zod';
import { statement } from '../arguments/schemas.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/** A part of a whole in percent, unrounded: "überwiegend" is strictly more than 50. */
export const share = defineFactFunction({
  label: { de: 'Anteil in Prozent', en: 'Share in percent' },
  hint: 'Ein Betrag im Verhältnis zu einem anderen, ungerundet. „Überwiegend“ heißt: mehr als 50.',
  result: 'percent',
  arguments: z.strictObject({ part: statement('cents', 'integer'), whole: statement('cents', 'integer') }),
  words: { part: ['Teil'], whole: ['Ganzes'] },
  compile: (args) => (person) => {
    const part = person.scalars[args.part];
    const whole = person.scalars[args.whole];
    if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return UNKNOWN_FINDING;
    return { value: (part / whole) * 100, evidence: [person.evidenceOf(args.part), person.evidenceOf(args.whole)] };
  },
});
