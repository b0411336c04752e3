import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

describe('contentHash', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 }));
  });

  it('depends on the order of a list', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it('takes an absent and an undefined key as the same', () => {
    expect(contentHash({ a: undefined })).toBe(contentHash({}));
  });
});
