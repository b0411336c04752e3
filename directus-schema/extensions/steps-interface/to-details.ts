/** What the form holds, as the guard takes it: empty fields are left out, lines become a list. */
export function toDetails(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const filled = Object.entries(form).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(
    filled.map(([field, value]) => [field, field === 'missing' && typeof value === 'string' ? lines(value) : value]),
  );
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
