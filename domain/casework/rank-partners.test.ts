import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankPartners, type AllocationWish, type Partner } from './rank-partners.ts';

const partner = (name: string, over: Partial<Partner> = {}): Partner => ({
  organisation: name,
  name,
  role: 'counselling',
  place: 'Hannover',
  languages: [],
  capacity: null,
  taken: 0,
  fallback: false,
  valid_from: null,
  valid_to: null,
  ...over,
});
const coordinator = partner('Koordination', { role: 'coordinator', fallback: true });
const wish: AllocationWish = { day: '2026-11-27', place: 'hannover ', language: 'Farsi', lane: null };
const names = (partners: readonly Partner[], over: Partial<AllocationWish> = {}): string[] =>
  rankPartners(partners, { ...wish, ...over }).ranked.map(({ name }) => name);
const codes = (partners: readonly Partner[], over: Partial<AllocationWish> = {}): Record<string, string> =>
  Object.fromEntries(rankPartners(partners, { ...wish, ...over }).notAvailable.map(({ name, code }) => [name, code]));

describe('rankPartners', () => {
  it('puts who speaks the language first, then who has most places, then by name', () => {
    const list = [
      partner('C', { capacity: 3, taken: 1 }),
      partner('B', { capacity: 9, taken: 1 }),
      partner('A', { capacity: 3, taken: 1 }),
      partner('D', { languages: ['Arabisch', 'FARSI'], capacity: 1 }),
    ];
    expect(names(list)).toEqual(['D', 'B', 'A', 'C']);
    expect(rankPartners(list, wish).ranked[0]?.reason).toBe('Berät in Hannover, spricht Farsi, 1 von 1 Plätzen frei.');
  });

  it('keeps to the day: whoever left or has not come yet is named with the day', () => {
    const list = [
      partner('ging', { valid_to: '2026-11-26' }),
      partner('letzter Tag', { valid_to: '2026-11-27' }),
      partner('kommt', { valid_from: '2026-11-28' }),
    ];
    expect(names(list)).toEqual(['letzter Tag']);
    expect(codes(list)).toEqual({ ging: 'left', kommt: 'not_yet' });
    expect(rankPartners(list, wish).notAvailable[0]?.reason).toBe('ging ist seit 26.11.2026 nicht mehr dabei.');
  });

  it('keeps to the lane, and never proposes the authority', () => {
    const list = [partner('Träger'), partner('Sozialarbeit', { role: 'social_work' }), partner('ABH', { role: 'abh' })];
    expect(names(list, { lane: 'social_work' })).toEqual(['Sozialarbeit']);
    expect(names(list, { lane: 'counselling' })).toEqual(['Träger']);
    expect(names(list).sort()).toEqual(['Sozialarbeit', 'Träger']);
    expect(codes(list, { lane: 'counselling' })).toEqual({ Sozialarbeit: 'other_lane', ABH: 'other_side' });
  });

  it('falls back on the coordinator, in words, where nobody has a place', () => {
    const full = partner('voll', { capacity: 2, taken: 2 });
    const far = partner('fern', { place: 'Göttingen' });
    const { ranked, notAvailable } = rankPartners([coordinator, full, far], wish);
    expect(ranked).toMatchObject([{ name: 'Koordination', fallback: true }]);
    expect(ranked[0]?.reason).toContain('hat heute keine andere Stelle einen Platz');
    expect(notAvailable.map(({ code }) => code)).toEqual(['full', 'other_place']);
    expect(names([coordinator, partner('nah')])).toEqual(['nah']);
    expect(names([full])).toEqual([]);
  });

  it('answers the same whatever the order, and only with partners that can', () => {
    const some = fc.record({
      place: fc.constantFrom(null, 'Hannover', 'Göttingen'),
      role: fc.constantFrom('counselling' as const, 'social_work' as const, 'coordinator' as const, 'abh' as const),
      languages: fc.subarray(['Farsi', 'Dari']),
      capacity: fc.option(fc.integer({ min: 0, max: 3 })),
      taken: fc.integer({ min: 0, max: 3 }),
      valid_to: fc.constantFrom(null, '2026-11-26', '2026-12-31'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (drawn) => {
        const list = drawn.map((over, at) => partner(`P${at}`, over));
        const once = rankPartners(list, wish);
        expect(rankPartners([...list].reverse(), wish).ranked).toEqual(once.ranked);
        for (const { organisation } of once.ranked) {
          const one = list.find((other) => other.organisation === organisation);
          expect(one?.role).not.toBe('abh');
          expect(one?.valid_to).not.toBe('2026-11-26');
          if (one?.capacity != null) expect(one.taken).toBeLessThan(one.capacity);
        }
        expect(new Set([...once.ranked, ...once.notAvailable].map((one) => one.organisation)).size).toBe(
          once.ranked.length + once.notAvailable.length,
        );
      }),
    );
  });
});
