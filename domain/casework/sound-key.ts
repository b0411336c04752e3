import { plainLetters } from './plain-letters.ts';

/** Cyrillic, Arabic and Persian letters by the consonant that Latin spellings write for them; vowels have none. */
const TRANSLITERATED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а б:b в:w г:g д:d е ё ж:s з:s и й:j к:k л:l м:m н:n о п:p р:r с:s т:t у ф:f х:h ц:s ч:s ш:s щ:s ъ ы ь э ю:j я:j і ї:j є ґ:g ' +
    'ا آ أ إ ء ئ:j ؤ:w ب:b پ:p ت:t ث:s ج:s چ:s ح:h خ:h د:d ذ:s ر:r ز:s ژ:s س:s ش:s ص:s ض:s ط:t ظ:s ع غ:g ف:f ق:k ک:k ك:k گ:g ل:l م:m ن:n ه:h ة و:w ی:j ي:j ى'
  )
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(2)]),
);

/** Latin spellings of one sound, the longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|dsch|sch|tch|zh|sh|ch(?=[eiy])|dj|tz/g, 's'],
  [/kh|ch|gh(?=t)/g, 'h'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th|dt/g, 't'],
  [/dh/g, 'd'],
  [/ck|q|x/g, 'k'],
  [/[zcj](?=[aeiouy])/g, 's'],
  [/[zc]/g, 's'],
  [/v/g, 'w'],
];

/**
 * How a name sounds, roughly: its consonants, so that spellings of the same name in another script or language meet:
 * محمد, Мухаммед, Mohammed and Muhammad are all "mhmd". Semi-vowels (w, y, j) fall away, since Arabic writes long vowels
 * with them. Names that only sound alike meet too: it finds candidates, it never decides.
 */
export function soundKey(name: string): string {
  let text = [...plainLetters(name)].map((letter) => TRANSLITERATED[letter] ?? letter).join('');
  for (const [spelling, sound] of SPELLINGS) text = text.replaceAll(spelling, sound);
  return text
    .replaceAll(/[aeiouyjw]/g, '')
    .replaceAll(/(\p{L})\1+/gu, '$1')
    .replaceAll(/[^\p{L}\d]/gu, '');
}
