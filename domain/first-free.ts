/** The first name that is not taken: `name`, then `name.2`, `name.3` ... */
export function firstFree(name: string, taken: readonly string[], separator = '.'): string {
  let number = 1;
  const numbered = (): string => (number === 1 ? name : `${name}${separator}${number}`);
  while (taken.includes(numbered())) number += 1;
  return numbered();
}
