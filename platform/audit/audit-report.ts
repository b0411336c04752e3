import type { BrokenChain, Verified } from './verify-chains.ts';

const WHY: Readonly<Record<BrokenChain['why'], string>> = {
  missing: 'der Schritt fehlt',
  hash: 'die Prüfsumme passt nicht zum Inhalt',
  previous: 'die Prüfsumme des Schritts davor passt nicht',
  state: 'der letzte Schritt führt nicht zum Stand der Weiterleitung',
};

const number = (count: number): string => count.toLocaleString('de-DE');

/** What the audit found, in lines for people; nothing in it speaks about a person. */
export function auditReport({ referrals, steps, broken }: Verified): string {
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
