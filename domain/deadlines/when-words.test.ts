import { expect, it } from 'vitest';
import { whenWords } from './when-words.ts';

it('says how far away a day is', () => {
  const of = (on: string): string => whenWords(on, '2026-11-27');
  expect([of('2026-12-04'), of('2026-11-28'), of('2026-11-27'), of('2026-11-26'), of('2027-05-26')]).toEqual([
    'in sieben Tagen',
    'in einem Tag',
    'heute',
    'seit einem Tag vorbei',
    'in 180 Tagen',
  ]);
});
