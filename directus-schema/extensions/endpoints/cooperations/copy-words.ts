/** What the wish for a copy must hold, for those who ask without the form. */
export const COPY_WORDS: Readonly<Record<string, string>> = {
  name: 'Der Name der neuen Kooperation hat 3 bis 200 Zeichen.',
  land: 'Bitte das Kürzel des Landes aus zwei Großbuchstaben angeben, zum Beispiel NW, oder die Angabe weglassen.',
  partners: 'Bitte mindestens eine Organisation angeben, die teilnimmt, und höchstens 50.',
  'partners.name': 'Der Name einer Organisation hat 3 bis 200 Zeichen.',
  'partners.instead_of': 'Bitte angeben, wessen Platz in der Vorlage die Organisation einnimmt.',
  'partners.place': 'Der Ort hat höchstens 120 Zeichen.',
};
