import type { Found, Made, Operation, Run } from './operation.ts';

/** An operation that does its work for every item alone; what fails is a result of its item. */
export const each =
  (work: (run: Run, item: number) => Promise<readonly Made[]>): Operation['execute'] =>
  async (run, items) => {
    const found: Found[] = [];
    for (const item of items) {
      try {
        for (const made of await work(run, item)) found.push({ items: [item], ...made });
      } catch (failure) {
        found.push({ items: [item], failure });
      }
    }
    return found;
  };
