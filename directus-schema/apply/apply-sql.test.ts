import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../sql/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));

describe('the numbered SQL', () => {
  it('has every number once: the order says what rests on what', () => {
    const numbers = names.map((name) => name.slice(0, 4));
    expect(numbers.filter((one) => !/^\d{3}-$/.test(one))).toEqual([]);
    expect(numbers.length).toBe(new Set(numbers).size);
  });

  it('makes each function in one file: a file that runs again replaces nothing of a later one', () => {
    const made = names.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/CREATE OR REPLACE FUNCTION (\w+)/g)].map(
        ([, it]) => it,
      ),
    );
    expect(made.length).toBeGreaterThan(40);
    expect(made.filter((one, at) => made.indexOf(one) !== at)).toEqual([]);
  });
});
