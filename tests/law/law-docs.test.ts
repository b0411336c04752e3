import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { readOpenPoints } from '../../directus-schema/law/read-open-points.ts';
import { conditionSentence } from '../../domain/eligibility/condition-sentence.ts';
import type { Condition } from '../../domain/eligibility/condition-schema.ts';
import { lawDocument } from '../../platform/law-docs/law-document.ts';
import { words } from '../../platform/law-docs/words.ts';

const law = await readLaw({ drafts: true });
const points = await readOpenPoints();
const written = await readFile(new URL('../../docs/recht.md', import.meta.url), 'utf8');
const { condition: say } = words(law.versions, law.factDefinitions, law.readings);

const conditionsOf = (version: (typeof law.versions)[number]): Condition[] =>
  version.criteria.flatMap(({ condition, applies_when, alternatives = [], exceptions }) =>
    [condition, applies_when, ...[...alternatives, ...exceptions].map((part) => part.condition)].flatMap((one) =>
      one ? [one] : [],
    ),
  );

describe('docs/recht.md', () => {
  it('is what the law says (npm run docs:law writes it)', () => {
    const [, day, month, year] = /^Stand: (\d\d)\.(\d\d)\.(\d{4})$/m.exec(written) ?? [];
    expect(written).toBe(lawDocument(law, points, `${year}-${month}-${day}`));
  });

  it('is the same text for the same law and day, and another for a law with another threshold', () => {
    const text = lawDocument(law, points, '2026-11-23');
    expect(lawDocument(law, points, '2026-11-23')).toBe(text);
    const changed = JSON.parse(JSON.stringify(law).replaceAll('$NOW(-6 years)', '$NOW(-7 years)')) as typeof law;
    const lines = text.split('\n');
    const others = lawDocument(changed, points, '2026-11-23')
      .split('\n')
      .filter((line) => !lines.includes(line));
    expect(others.length).toBeGreaterThan(0);
    for (const line of others) expect(line).toContain('seit mindestens sieben Jahren');
  });

  it('names every basis, version, criterion, way, transition, reading, fact and open point', () => {
    const expected = [
      ...law.versions.flatMap(({ citation, amending_act, criteria }) => [
        citation,
        amending_act,
        ...criteria.flatMap((criterion) =>
          [criterion, ...(criterion.alternatives ?? [])].flatMap(({ key, title, citation: at }) => [key, title.de, at]),
        ),
      ]),
      ...law.readings.flatMap(({ label, options }) => [label.de, ...options.map((option) => option.label.de)]),
      ...law.factDefinitions.flatMap(({ key, label }) => [`\`${key}\``, label.de]),
      ...[...law.transitions.leads, ...law.transitions.closes, ...law.transitions.ends].flatMap((one) => [
        one.citation,
        one.note.de,
      ]),
      ...points.flatMap(({ what, handling }) => [what.de, handling.de]),
    ];
    expect(expected.filter((text) => !written.includes(text.replaceAll('|', '\\|')))).toEqual([]);
  });

  it.each(law.versions)('says every condition of $version in German', (version) => {
    for (const condition of conditionsOf(version)) {
      const sentence = conditionSentence(say(condition));
      expect(sentence).not.toMatch(/[{}[\]$]|_[a-z]|\b(true|false|null|undefined|NaN)\b/);
      expect(sentence.length).toBeGreaterThan(3);
    }
  });

  it('leaves no code, key or value of the law files unsaid', () => {
    expect(written).not.toMatch(/undefined|\[object|NaN|\$NOW|"_(eq|lte|in)"/);
    const prose = written.replaceAll(/`[^`]*`|\]\([^)]*\)|<a id="[^"]*">|https?:\S+/g, '');
    expect(prose.match(/\b[a-z]+_[a-z_]+\b/g) ?? []).toEqual([]);
  });
});
