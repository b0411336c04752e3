import type { BrokenChain, Verified } from './verify-chains.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import type { VerifiedMinutes } from './verify-minutes.ts';

const WHY: Readonly<Record<BrokenChain['why'], string>> = {
  missing: 'der Schritt fehlt',
  hash: 'die Prüfsumme passt nicht zum Inhalt',
  previous: 'die Prüfsumme des Schritts davor passt nicht',
  state: 'der letzte Schritt führt nicht zum Stand der Weiterleitung',
};

const number = (count: number): string => count.toLocaleString('de-DE');

function chains({ referrals, steps, broken }: Verified): string {
  const read = `${number(referrals)} Weiterleitungen mit ${number(steps)} Schritten nachgerechnet`;
  if (broken.length === 0) return `${read}: alle Ketten halten.`;
  const lines = broken.map(
    ({ number: name, sequence, why, row }) =>
      `${name}, Schritt ${sequence}${row === null ? '' : ` (Zeile ${row})`}: ${WHY[why]}.`,
  );
  return [
    `${read}: ${broken.length === 1 ? '1 Kette ist' : `${number(broken.length)} Ketten sind`} gebrochen.`,
    ...lines,
  ].join('\n');
}

function minutesOf({ minutes, changed }: VerifiedMinutes): string {
  const read = `${minutes === 1 ? '1 Niederschrift' : `${number(minutes)} Niederschriften`} nachgerechnet`;
  if (changed.length === 0) return `${read}: alle stehen so da, wie beide Seiten sie bestätigt haben.`;
  const lines = changed.map(
    ({ number: name, held_on, row }) =>
      `${name}, Fallbesprechung am ${germanDay(held_on)} (Zeile ${row}): die Prüfsumme passt nicht zum Inhalt.`,
  );
  return [`${read}: ${changed.length === 1 ? '1 ist' : `${number(changed.length)} sind`} verändert.`, ...lines].join(
    '\n',
  );
}

/** What the audit found, in lines for people; nothing in it speaks about a person. */
export const auditReport = (verified: Verified, minutes: VerifiedMinutes): string =>
  `${chains(verified)}\n${minutesOf(minutes)}`;
