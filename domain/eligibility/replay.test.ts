import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { lawContent } from '../law/law-content.ts';
import type { Law } from '../law/law.ts';
import { checkCase } from './check-case.ts';
import { parseCheckInput } from './parse-check-input.ts';
import { replay, resultContent } from './replay.ts';

const text = (value: string) => ({ de: value, en: value });
const law: Law = {
  versions: [
    {
      basis: '25b-1',
      version: '25b-1@2022-12-31',
      title: text('x'),
      citation: '§ 25b Abs. 1 AufenthG',
      valid_from: '2022-12-31',
      valid_to: undefined,
      amending_act: 'x',
      legal_effect: 'shall',
      permit: text('x'),
      criteria: [
        {
          key: 'adult',
          title: text('Erwachsen'),
          citation: '§ 25b Abs. 1 AufenthG',
          binding: 'mandatory',
          subject: 'self',
          condition: { birthday_18: { _lte: '$NOW' } },
          exceptions: [],
          evidence: [],
        },
      ],
    },
  ],
  factDefinitions: [
    { key: 'birthday_18', function: 'birthday', arguments: { years: 18 }, type: 'date', label: text('18. Geburtstag') },
  ],
  readings: [],
};
const file = { person: { birth_date: '2009-03-01' } };
const asOf = '2026-11-27';

describe('a replay', () => {
  it('gives the same bytes as the check', () => {
    const input = parseCheckInput(file, law.factDefinitions);
    const [result] = checkCase({ ...law, law: law.versions, input, asOf }).results;
    expect(result?.outcome).toBe('later');
    const again = replay({ law: lawContent(law), caseFile: canonicalJson(file), basis: '25b-1', asOf });
    expect(again).toBe(result && resultContent(result));
  });

  it('has nothing to say about a basis that the law of then did not have', () => {
    expect(() => replay({ law: lawContent(law), caseFile: canonicalJson(file), basis: '25a-1', asOf })).toThrow(
      '25a-1',
    );
  });

  it('refuses what is no snapshot', () => {
    expect(() => replay({ law: '{"versions": []}', caseFile: '{}', basis: '25b-1', asOf })).toThrow();
  });
});
