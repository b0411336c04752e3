import { describe, expect, it } from 'vitest';
import { InputError } from '../input-error.ts';
import { selectBases } from './select-bases.ts';

const available = ['104c-1', '25b-1', '25b-4'];

describe('selecting legal bases', () => {
  it.each([
    ['25b', ['25b-1', '25b-4']],
    ['25B', ['25b-1', '25b-4']],
    ['104C-1', ['104c-1']],
  ])('takes %s in whatever case it is written', (asked, found) => {
    expect(selectBases(available, [asked])).toEqual(found);
  });

  it('names what there is when an id names none', () => {
    expect(() => selectBases(available, ['25'])).toThrow(InputError);
    expect(() => selectBases(available, ['25'])).toThrow('"25" is no legal basis; there are 104c-1, 25b-1, 25b-4');
  });
});
