import { z } from 'zod';
import type { LocaleText } from '../law/locale-text.ts';

type Row = Record<string, unknown>;
const textSchema = z.string().nullish();

/** A text in two languages as two cells: `title_de`, `title_en`. */
export const flatText = (name: string, text: LocaleText | undefined): Row =>
  text ? { [`${name}_de`]: text.de, [`${name}_en`]: text.en } : {};

/** Back again; a missing English text falls back to the German one, so that staff need not write both at once. */
export function textOf(row: Row, name: string): LocaleText | undefined {
  const de = textSchema.parse(row[`${name}_de`]);
  const en = textSchema.parse(row[`${name}_en`]);
  return de ? { de, en: en || de } : undefined;
}
