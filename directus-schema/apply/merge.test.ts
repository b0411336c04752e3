import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import { merge } from './merge.ts';

const last = { note: digest('alt'), width: digest('half') };

describe('merge', () => {
  it('writes what nobody touched', () => {
    const { changes, conflicts } = merge(last, { note: 'neu', width: 'half' }, { note: 'alt', width: 'half' });
    expect(changes).toEqual({ note: 'neu' });
    expect(conflicts).toEqual([]);
  });

  it('keeps what staff changed when we did not', () => {
    const { changes, conflicts } = merge(last, { note: 'alt' }, { note: 'von Hand' });
    expect(changes).toEqual({});
    expect(conflicts).toEqual([]);
  });

  it('keeps the local change and lists it when both changed', () => {
    const { changes, conflicts } = merge(last, { note: 'neu' }, { note: 'von Hand' });
    expect(changes).toEqual({});
    expect(conflicts).toEqual(['note']);
  });

  it('lists a conflict once: the next apply of the same shipped value is quiet', () => {
    const first = merge(last, { note: 'neu' }, { note: 'von Hand' });
    const second = merge(first.applied, { note: 'neu' }, { note: 'von Hand' });
    expect(second.conflicts).toEqual([]);
    expect(second.changes).toEqual({});
  });

  it('writes a part that was never shipped before', () => {
    expect(merge({}, { icon: 'person' }, { icon: null }).changes).toEqual({ icon: 'person' });
  });

  it('takes empty and absent as one and ignores the order of keys', () => {
    expect(merge({}, { options: {}, choices: { a: 1, b: 2 } }, { choices: { b: 2, a: 1 } }).changes).toEqual({});
  });
});
