import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collections } from '../collections/index.ts';
import { ORGANISATION_KIND } from '../collections/vocabulary/cooperation.ts';
import { RETENTION_SUBJECT } from '../collections/vocabulary/rights.ts';
import { readRetentionRules } from './read-rules.ts';

const text = readFileSync(new URL('../../docs/datenschutz.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const word = (labels: Readonly<Record<string, readonly [string, string]>>, key: string) => labels[key]?.[0];
const personal = collections([]).filter(({ kind }) => kind === 'file' || kind === 'bridge');

describe('docs/datenschutz.md', () => {
  it('has one line for every collection that can hold personal data, under its German name, and for no other', () => {
    const listed = rows.flatMap(([name = '', german, goes]) =>
      /^`\w+`$/.test(name) ? [[name.slice(1, -1), german, goes !== '']] : [],
    );
    expect(listed.map(([name]) => String(name)).sort()).toEqual(personal.map(({ name }) => name).sort());
    expect(new Map(listed.map(([name, german]) => [name, german]))).toEqual(
      new Map(personal.map(({ name, plural }) => [name, plural[0]])),
    );
    expect(listed.filter(([, , goes]) => !goes)).toEqual([]);
  });

  it('shows the shipped retention rules as they are, in the words of the screen', () => {
    const said = rows.filter((cells) => cells.length === 5 && /^\d+$/.test(cells[2] ?? ''));
    expect(
      said.map(([kind, subject, months, mandatory]) => [kind, subject, Number(months), mandatory === 'ja']),
    ).toEqual(
      readRetentionRules().map((rule) => [
        word(ORGANISATION_KIND.labels, rule.organisation_kind),
        word(RETENTION_SUBJECT.labels, rule.subject),
        rule.months,
        rule.mandatory,
      ]),
    );
  });

  it('marks every template for legal review', () => {
    for (const chapter of text
      .split(/^## /m)
      .filter((one) => /Vorlage|Wer wofür|Was gespeichert/.test(one.split('\n')[0] ?? '')))
      expect([chapter.split('\n')[0], chapter.includes('zur rechtlichen Prüfung')]).toEqual([
        chapter.split('\n')[0],
        true,
      ]);
  });
});
