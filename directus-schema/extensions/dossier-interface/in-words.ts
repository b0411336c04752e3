export type Choices = ReadonlyMap<unknown, string>;

const day = (iso: string): string | undefined => {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  return year === undefined ? undefined : [date, month, year].filter((part) => part !== undefined).join('.');
};

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });

/** A value as a German form would show it; the form's own choices come first. */
export function inWords(field: string, value: unknown, choices: Choices): string {
  const chosen = choices.get(value);
  if (chosen !== undefined) return chosen;
  if (Array.isArray(value)) return value.map((one) => inWords(field, one, choices)).join(', ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number')
    return field.endsWith('_cents') ? euros.format(value / 100) : value.toLocaleString('de-DE');
  if (typeof value === 'string') return day(value) ?? value;
  return JSON.stringify(value);
}
