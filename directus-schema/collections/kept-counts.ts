import { collection } from './kit/collection.ts';
import { integer, text } from './kit/scalar.ts';

const fixed = { readonly: true, nullable: false } as const;

/** Counts of what was deleted, so that yearly figures stay as they were. One row for each value and year, nobody in it. */
export const keptCounts = collection('kept_counts', {
  kind: 'file',
  icon: 'tag',
  hidden: true,
  audited: false,
  singular: ['Behaltene Zahl', 'Kept count'],
  plural: ['Behaltene Zahlen', 'Kept counts'],
  note: 'Wie viele Beratungen, Ausgänge und Fälle gelöscht wurden, nach Jahr und Art: die Statistik bleibt, die Person nicht.',
  template: '{{period}} {{measure}} {{value}}: {{amount}}',
  fields: [
    text('measure', ['Was', 'Measure'], { ...fixed, max: 64 }),
    text('period', ['Jahr', 'Year'], { ...fixed, max: 8 }),
    text('value', ['Art', 'Value'], { ...fixed, max: 64 }),
    integer('amount', ['Anzahl', 'Amount'], fixed),
  ],
});
