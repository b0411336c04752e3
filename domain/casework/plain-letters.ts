/** Letters that Unicode does not take apart. */
const SPELT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ə: 'e',
};

/**
 * A name in plain lower-case letters and single blanks: "  Özgür-Çelik " is "oezguer celik". Umlauts are written out as a
 * passport's machine-readable zone does (ICAO 9303), other accents fall away; what is no letter or digit is a blank.
 */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßøæœđðłıþə]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
