import { expect, it } from 'vitest';
import { rightsButtons } from './rights-buttons.ts';

const name = 'Amina Kanarienvogel';
const keys = (standing: Omit<Parameters<typeof rightsButtons>[0], 'name'>): string[] =>
  rightsButtons({ name, ...standing }).map(({ key }) => key);

it('offers what fits where the person’s rights stand', () => {
  expect(keys({ restricted: false, deletion: null })).toEqual(['report', 'correct', 'restrict', 'ask_deletion']);
  expect(keys({ restricted: true, deletion: null })).toEqual(['lift', 'report', 'ask_deletion']);
});

it('offers the confirmation of an erasure to a second person only', () => {
  const deletion = { by: 'Berta Beispiel', on: '2026-11-27' };
  expect(keys({ restricted: false, deletion: { ...deletion, mine: true } })).not.toContain('confirm_deletion');
  const [first] = rightsButtons({ name, restricted: false, deletion: { ...deletion, mine: false } });
  expect(first?.key).toBe('confirm_deletion');
  expect(first?.help).toContain('Es geht um Amina Kanarienvogel. Beantragt von Berta Beispiel am 27.11.2026.');
});

it('asks for a reason before data under restriction are read', () => {
  const report = (restricted: boolean) =>
    rightsButtons({ name, restricted, deletion: null }).find(({ key }) => key === 'report')?.fields.length;
  expect([report(false), report(true)]).toEqual([0, 1]);
});
