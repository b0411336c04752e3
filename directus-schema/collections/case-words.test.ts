import { describe, expect, it } from 'vitest';
import { LIST_FIELDS, STATEMENTS } from '../../domain/facts/case-fields.ts';
import { listFieldWord, statementWord } from './case-words.ts';

const valuesOf = (word: { choices: readonly { value: string }[] } | undefined): Set<string> =>
  new Set(word?.choices.map(({ value }) => value));

describe('the forms name', () => {
  it.each([...STATEMENTS])('the statement %s and its values', (path, { options }) => {
    expect(statementWord(path)?.label[0]).toMatch(/^\S.*[ \p{Ll}\d).]/u);
    expect(statementWord(path)?.group).toBeDefined();
    if (options) expect(valuesOf(statementWord(path))).toEqual(new Set(options));
  });

  it.each([...LIST_FIELDS])('the list %s and each of its fields', (list, fields) => {
    expect(statementWord(list)?.label[0]).toMatch(/^\p{Lu}/u);
    for (const [field, { options }] of fields) {
      expect([field, listFieldWord(list, field)?.label[0]]).toEqual([field, expect.stringMatching(/./)]);
      if (options) expect(valuesOf(listFieldWord(list, field))).toEqual(new Set(options));
    }
  });
});
