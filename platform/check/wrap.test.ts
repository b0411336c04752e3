import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

const words = fc.array(fc.stringMatching(/^[a-zäöü§.]{1,30}$/), { minLength: 1, maxLength: 60 });

it('breaks at 100 columns and loses no word', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 20 }), (list, indent) => {
      const lines = wrap(list.join(' '), indent);
      expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(list);
      for (const line of lines) if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(100);
      for (const line of lines.slice(1)) expect(/^ */.exec(line)?.[0]).toHaveLength(indent);
    }),
  );
});

it('keeps a column in the first line', () => {
  expect(wrap(`    klären        ${'Wort '.repeat(25).trim()}`, 18)).toEqual([
    `    klären        ${'Wort '.repeat(16).trim()}`,
    `${' '.repeat(18)}${'Wort '.repeat(9).trim()}`,
  ]);
});

it('does not tear a paragraph from its sign', () => {
  expect(wrap(`${'x'.repeat(95)} nach § 25b Abs. 1 u. a.`, 0)).toEqual([
    `${'x'.repeat(95)} nach`,
    '§ 25b Abs. 1 u. a.',
  ]);
});
