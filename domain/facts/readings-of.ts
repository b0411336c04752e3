import type { CaseFile } from '../case-file/schema.ts';
import { InputError } from '../input-error.ts';
import type { ReadingDefinition } from './reading-definition.ts';

/** For each contested point: the readings that are possible in a case. One when the ABH or its Land has decided. */
export type Readings = (key: string) => readonly string[];

/**
 * The readings that apply to a case: chosen by the responsible ABH, else its Land's default, else all of them.
 * @throws Error when a fact asks for a reading that is not defined, or the case names a value it does not have.
 */
export function readingsOf(
  definitions: readonly ReadingDefinition[],
  { land, readings = {} }: Pick<CaseFile, 'land' | 'readings'>,
): Readings {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  for (const [key, value] of Object.entries(readings)) {
    const options = byKey.get(key)?.options.map((option) => option.value);
    if (!options) throw new InputError(`readings.${key}`, 'there is no such reading');
    if (!options.includes(value)) throw new InputError(`readings.${key}`, `must be one of ${options.join(', ')}`);
  }
  return (key) => {
    const definition = byKey.get(key);
    if (!definition) throw new Error(`a fact asks for the reading "${key}", which is not defined`);
    const decided = readings[key] ?? (land && definition.default_by_land[land]);
    return decided === undefined ? definition.options.map(({ value }) => value) : [decided];
  };
}
