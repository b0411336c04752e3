import { expect, it } from 'vitest';
import { letterPage } from './letter-page.ts';

it('prints each letter on its own paper, the subject before the greeting, names as text', () => {
  const page = letterPage('Briefe', [
    { subject: 'Ihr Weg', body: 'Amina <b>K.</b>\nStraße 1\n\nGuten Tag,\n\nText' },
    { subject: '', body: 'Zweiter' },
  ]);
  expect(page.match(/<article>/g)).toHaveLength(2);
  expect(page).toContain('Amina &lt;b&gt;K.&lt;/b&gt;\nStraße 1\n\nIhr Weg\n\nGuten Tag');
  expect(page).not.toMatch(/<script|<b>|https?:/);
});
