/** What is still to be filled in before a cooperation can be copied, in German; null: nothing. */
export function copyProblem(form: Readonly<Record<string, unknown>>): string | null {
  const name = form['name'];
  if (typeof name !== 'string' || name.trim().length < 3)
    return 'Bitte den Namen der neuen Kooperation eintragen, mit mindestens drei Zeichen.';
  const partners = Object.entries(form).filter(
    ([field, value]) => field.startsWith('name:') && value !== null && value !== '',
  );
  return partners.length === 0
    ? 'Bitte mindestens eine Organisation eintragen, die an der neuen Kooperation teilnimmt.'
    : null;
}
