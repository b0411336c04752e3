import { InputError } from '../input-error.ts';

/**
 * The bases that were asked for; a prefix names all of it (`25b` means 25b-1, 25b-4, 25b-6), in upper or lower case.
 * @throws InputError when an id names none.
 */
export function selectBases(available: readonly string[], asked: readonly string[] | undefined): readonly string[] {
  if (!asked || asked.length === 0) return available;
  const selected = asked.flatMap((id) => {
    const wanted = id.toLowerCase();
    const found = available.filter((basis) => `${basis.toLowerCase()}-`.startsWith(`${wanted}-`));
    if (found.length === 0)
      throw new InputError('basis', `"${id}" is no legal basis; there are ${available.join(', ')}`);
    return found;
  });
  return available.filter((basis) => selected.includes(basis));
}
