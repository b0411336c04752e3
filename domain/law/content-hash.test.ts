import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import type { RuleVersion } from './rule-version.ts';

const text = { de: 'x', en: 'x' };
const version: RuleVersion = {
  basis: '25b-1',
  version: '25b-1@2022-12-31',
  title: text,
  citation: '§ 25b Abs. 1 AufenthG',
  valid_from: '2022-12-31',
  amending_act: 'G. v. 21.12.2022',
  legal_effect: 'shall',
  permit: text,
  criteria: [
    {
      key: 'a',
      title: text,
      citation: '§ 25b AufenthG',
      binding: 'rule',
      subject: 'self',
      exceptions: [],
      evidence: [],
    },
  ],
};

it('is the same for the same content under another name, with another end, in another order of keys', () => {
  const { criteria, ...head } = version;
  expect(contentHash({ criteria, ...head, version: '25b-1@2022-12-31.2', valid_to: '2026-12-31' })).toBe(
    contentHash(version),
  );
});

it('is another one for another content', () => {
  const [criterion] = version.criteria;
  const hashes = [
    version,
    { ...version, valid_from: '2022-12-30' },
    { ...version, note: text },
    { ...version, legal_effect: 'may' as const },
    { ...version, criteria: criterion ? [{ ...criterion, binding: 'mandatory' as const }] : [] },
  ].map(contentHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});
