import { PRECISION } from '../vocabulary/precision.ts';
import { date, select, type FieldOptions } from './scalar.ts';
import type { FieldSpec, Label } from './types.ts';

/** A date as far as it is known: the first day of what is known, and how exact that is. */
export function partialDate(name: string, [de, en]: Label, options: FieldOptions = {}): FieldSpec[] {
  return [
    date(name, [de, en], options),
    select(`${name}_precision`, [`${de}: wie genau bekannt?`, `${en}: how exact?`], PRECISION, {
      note: 'Ist nur Monat oder Jahr bekannt: beim Datum den ersten Tag davon eintragen.',
      options: { placeholder: '$t:br_precision_day' },
    }),
  ];
}
