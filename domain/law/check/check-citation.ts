import type { Finding } from './finding.ts';

const LAW = /(?:^|[^\p{L}])(?:\p{Lu}[\p{L}]*(?:G|V|B|O)|VO \(EU\)(?: Nr\.)? \d+\/\d+|SGB [IVX]+)(?:$|[^\p{L}])/u;
const PARAGRAPH = /(?:§{1,2}|Art\.)\s?\d+/u;
const COURT =
  /(?:BVerfG|BVerwG|BGH|BSG|EuGH|EGMR|OVG|VGH|VG|OLG|LSG|KG|LG|AG|SG)\b.*(?:\d{2}\.\d{2}\.\d{4}\s*[–-]\s*\S+|BeckRS \d{4}, \d+)/u;

/** A mark that must be followed by what it counts. */
const LOOSE = /(§|Art\.|Abs\.|(?<![\p{L}])S\.|Nr\.|Hs\.|Alt\.)(?!\s?\d|§)|(Buchst\.)(?!\s?[a-z])/u;

/**
 * What is wrong with a citation: it must name a paragraph with its law, or a court decision with day and file number.
 * Further parts behind a semicolon and remarks in brackets may say anything; null when it is sound.
 */
export function checkCitation(text: string): Finding | null {
  const said = text.replaceAll(/\((?!EU\))[^)]*\)/gu, ' ');
  const loose = LOOSE.exec(said);
  if (loose)
    return {
      de: `In der Fundstelle fehlt etwas hinter „${loose[1] ?? loose[2]}“. Bitte so schreiben: § 25b Abs. 1 S. 2 Nr. 1 AufenthG.`,
      en: `The citation breaks off behind "${loose[1] ?? loose[2]}".`,
    };
  const isSound = said.split(';').some((part) => (PARAGRAPH.test(part) && LAW.test(part)) || COURT.test(part));
  return isSound
    ? null
    : {
        de: 'Die Fundstelle nennt weder Paragraf und Gesetz noch eine Entscheidung. Bitte so schreiben: § 25b Abs. 1 S. 2 Nr. 1 AufenthG, oder: BVerwG 18.12.2019 – 1 C 34.18.',
        en: 'The citation names neither a paragraph with its law nor a court decision.',
      };
}
