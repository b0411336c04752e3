import { dayOf } from '../../../domain/time/calendar.ts';
import { germanDay } from '../../../domain/time/german-day.ts';

export type RemedyFound = {
  readonly until: string;
  readonly notified_on: string;
  readonly instructed: boolean | null;
  readonly responsible: string | null;
  readonly deputy: string | null;
  readonly side: 'sender' | 'recipient';
};

export type RemedyWords = {
  /** Red while the day is not over. */
  readonly open: boolean;
  readonly headline: string;
  readonly left: string;
  readonly lines: readonly string[];
};

const left = (days: number): string => {
  if (days < 0) return 'Die Frist ist vorbei.';
  if (days === 0) return 'Heute ist der letzte Tag.';
  return days === 1 ? 'Noch 1 Tag.' : `Noch ${days} Tage.`;
};

/**
 * The deadline for a remedy in words: the day first, then why, then who answers for it.
 * @param today `YYYY-MM-DD` in Europe/Berlin
 */
export function describeRemedy(remedy: RemedyFound, today: string): RemedyWords {
  const days = dayOf(remedy.until) - dayOf(today);
  const why =
    remedy.instructed === false
      ? 'ein Jahr ab Bekanntgabe, weil die Rechtsbehelfsbelehrung fehlt (§ 58 Abs. 2 VwGO)'
      : 'ein Monat ab Bekanntgabe (§§ 70, 74 VwGO)';
  return {
    open: days >= 0,
    headline: `Rechtsmittel bis ${germanDay(remedy.until)}`,
    left: left(days),
    lines: [
      `Widerspruch oder Klage: ${why}, bekannt gegeben am ${germanDay(remedy.notified_on)}.`,
      // § 84 Abs. 1 Nr. 1 AufenthG: no suspensive effect.
      ...(remedy.side === 'sender' && days >= 0
        ? ['Sie halten eine Abschiebung nicht auf (§ 84 Abs. 1 AufenthG): bitte auch einen Eilantrag prüfen.']
        : []),
      `Zuständig: ${remedy.responsible ?? 'noch niemand, bitte eintragen'}. Vertretung: ${remedy.deputy ?? 'noch niemand, bitte eintragen'}.`,
    ],
  };
}
