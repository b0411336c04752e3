import { expect, it } from 'vitest';
import { isoOf } from './calendar.ts';
import { partialDateSchema } from './partial-date.ts';
import { spanOf } from './span-of.ts';

it.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
])('%s means the days from %s to %s', (date, first, last) => {
  const { min, max } = spanOf(partialDateSchema.parse(date));
  expect([isoOf(min), isoOf(max)]).toEqual([first, last]);
});

it.each(['2023-02-29', '2024-13', '1.1.2024', '0000', '2024-06-31'])('refuses %s', (date) => {
  expect(partialDateSchema.safeParse(date).success).toBe(false);
});
