import { describe, expect, it } from 'vitest';
import { describeRemedy, type RemedyFound } from './describe-remedy.ts';

const remedy: RemedyFound = {
  until: '2026-12-28',
  notified_on: '2026-11-27',
  instructed: true,
  responsible: 'Berta Beispiel',
  deputy: null,
  side: 'sender',
};

describe('describeRemedy', () => {
  it('says the day, why it is that day, what else to do, and who answers for it', () => {
    expect(describeRemedy(remedy, '2026-11-27')).toEqual({
      open: true,
      headline: 'Rechtsmittel bis 28.12.2026',
      left: 'Noch 31 Tage.',
      lines: [
        'Widerspruch oder Klage: ein Monat ab Bekanntgabe (§§ 70, 74 VwGO), bekannt gegeben am 27.11.2026.',
        'Sie halten eine Abschiebung nicht auf (§ 84 Abs. 1 AufenthG): bitte auch einen Eilantrag prüfen.',
        'Zuständig: Berta Beispiel. Vertretung: noch niemand, bitte eintragen.',
      ],
    });
  });

  it('counts the last day as open and the next one as over', () => {
    const on = (today: string) => {
      const { open, left } = describeRemedy(remedy, today);
      return [open, left];
    };
    expect(on('2026-12-27')).toEqual([true, 'Noch 1 Tag.']);
    expect(on('2026-12-28')).toEqual([true, 'Heute ist der letzte Tag.']);
    expect(on('2026-12-29')).toEqual([false, 'Die Frist ist vorbei.']);
  });

  it('says why it is a year, and gives the authority no advice against itself', () => {
    const { lines } = describeRemedy({ ...remedy, instructed: false, side: 'recipient' }, '2026-11-27');
    expect(lines[0]).toContain('ein Jahr ab Bekanntgabe, weil die Rechtsbehelfsbelehrung fehlt (§ 58 Abs. 2 VwGO)');
    expect(lines.join()).not.toContain('Eilantrag');
  });
});
