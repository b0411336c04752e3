const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A key made of a name: `Bleiberecht Köln-Süd` becomes `bleiberecht_koeln_sued`. Never empty, at most 48 characters. */
export function keyOfName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 48)
    .replace(/_+$/, '');
  return plain === '' ? 'kooperation' : plain;
}
