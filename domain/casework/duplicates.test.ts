import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateFinder, type Known } from './duplicates.ts';
import { plainLetters } from './plain-letters.ts';
import { soundKey } from './sound-key.ts';

const person = (id: string, first: string, last: string, birth: string | null = null): Known => ({
  id,
  names: [{ first, last }],
  birth,
});
const ask = (people: readonly Known[], first: string, last: string, birth: string | null = null) =>
  duplicateFinder(people)({ names: [{ first, last }], birth });

describe('a name', () => {
  it.each([
    ['Özgür-Çelik', 'oezguer celik'],
    ['  JOSÉ  María ', 'jose maria'],
    ['Łukasz', 'lukasz'],
    ["O'Neill", 'o neill'],
  ])('%s in plain letters is %s', (name, plain) => expect(plainLetters(name)).toBe(plain));

  it.each([
    ['محمد', 'Mohammed', 'Muhammad', 'Мухаммед', 'Mohamad'],
    ['یوسف', 'Yusuf', 'Youssef', 'Jusuf', 'Юсуф'],
    ['حسین', 'Hussein', 'Hossein', 'Husain', 'Хусейн'],
    ['Schewtschenko', 'Шевченко', 'Shevchenko'],
    ['Dschafar', 'Jafar', 'جعفر'],
    ['Khalid', 'Chalid', 'خالد'],
  ])('%s sounds as its other spellings', (...names) => {
    expect(new Set(names.map(soundKey)).size).toBe(1);
  });
});

describe('duplicateFinder', () => {
  const amina = person('a', 'Amina', 'Kanarienvogel', '1995-04-01');

  it('finds the same name with the same day, with another spelling, swapped, and under a former name', () => {
    expect(ask([amina], 'AMINA', 'kanarienvogel', '1995-04-01')).toEqual([
      { id: 'a', likeness: 'same', swapped: false },
    ]);
    expect(ask([amina], 'Kanarienvogel', 'Amina', '1995')).toEqual([{ id: 'a', likeness: 'name', swapped: true }]);
    expect(ask([amina], 'Amena', 'Kanarinvogel')).toMatchObject([{ likeness: 'sound' }]);
    const married: Known = { ...amina, names: [...amina.names, { first: 'Amina', last: 'Zeisig' }] };
    expect(ask([married], 'Amina', 'Zeisig')).toMatchObject([{ id: 'a', likeness: 'name' }]);
  });

  it('takes a birth year one off for the same, two off for another person, and unknown for possible', () => {
    for (const [birth, found] of [
      ['1996-01-01', 1],
      ['1994', 1],
      ['1997-04-01', 0],
      [null, 1],
    ] as const)
      expect(ask([amina], 'Amina', 'Kanarienvogel', birth)).toHaveLength(found);
  });

  it('finds nobody without a name', () => expect(ask([person('x', '', '')], '', '')).toEqual([]));

  it('is symmetric, blind to order, capitals and accents, whatever the names are', () => {
    const name = fc.constantFrom(
      'Ali',
      'Élodie',
      'Müller',
      'Mohammed',
      'محمد',
      'Ünal',
      'Chalid',
      'Иванов',
      "D'Arc",
      'Li',
    );
    const birth = fc.constantFrom(null, '1990', '1991-02', '1990-01-01', '1992-12-31');
    fc.assert(
      fc.property(name, name, birth, name, name, birth, (f1, l1, b1, f2, l2, b2) => {
        const there = ask([person('p', f1, l1, b1)], f2, l2, b2).map(({ likeness }) => likeness);
        expect(ask([person('p', f2, l2, b2)], f1, l1, b1).map(({ likeness }) => likeness)).toEqual(there);
        expect(ask([person('p', l1, f1, b1)], f2, l2, b2).map(({ likeness }) => likeness)).toEqual(there);
        expect(ask([person('p', f1, l1, b1)], f2.toUpperCase(), ` ${l2} `, b2).map((one) => one.likeness)).toEqual(
          there,
        );
        expect(ask([person('p', f1, l1, b1)], f1, l1, b1)).toHaveLength(1);
      }),
    );
  });

  it('looks up 2,000 names among 20,000 people without comparing each with each', () => {
    const people = Array.from({ length: 20_000 }, (_, at) => person(String(at), `Vor${at % 997}`, `Nach${at}`, '1990'));
    const find = duplicateFinder(people);
    for (let at = 0; at < 2000; at += 1)
      expect(find({ names: [{ first: `Vor${at % 997}`, last: `Nach${at}` }], birth: '1990' }).length).toBeGreaterThan(
        0,
      );
  }, 20_000);
});
