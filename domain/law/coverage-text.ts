import type { CoverageFinding } from './coverage.ts';

const german = (day: string): string => day.split('-').reverse().join('.');

/** A finding as a sentence: which days, which versions, and the way out. */
export function coverageText({ basis, kind, from, to, versions }: CoverageFinding): { de: string; en: string } {
  const days = from === to ? `Am ${german(from)}` : `Vom ${german(from)} ${to ? `bis ${german(to)}` : 'an'}`;
  const span = from === to ? from : `${from} to ${to ?? 'without end'}`;
  switch (kind) {
    case 'gap':
      return {
        de: `${days} gälte keine Fassung von ${basis} (Lücke zwischen ${versions.join(' und ')}). Bitte „In Kraft ab“ oder „bis“ so setzen, dass die Tage anschließen.`,
        en: `${basis}: no version in force on ${span}, between ${versions.join(' and ')}`,
      };
    case 'overlap':
      return {
        de: `${days} gälten zwei Fassungen von ${basis} (${versions.join(' und ')}). Bitte „In Kraft ab“ oder „bis“ ändern: eine Fassung ersetzt eine andere ganz oder von einem Tag an bis zu deren Ende.`,
        en: `${basis}: two versions in force on ${span}, ${versions.join(' and ')}`,
      };
    case 'reversed':
      return {
        de: `Die Fassung ${versions.join()} endet am ${german(to ?? '')}, bevor sie am ${german(from)} beginnt. Bitte „In Kraft ab“ und „bis“ prüfen.`,
        en: `${basis}: ${versions.join()} ends on ${to} before it starts on ${from}`,
      };
  }
}
