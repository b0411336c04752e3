import { describe, expect, it } from 'vitest';
import { checkCitation } from './check-citation.ts';

describe('a citation', () => {
  it.each([
    '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
    '§ 5 Abs. 1 Nr. 1, § 2 Abs. 3 AufenthG; § 25a Abs. 1 S. 2 AufenthG',
    '§§ 187 Abs. 2 S. 2, 188 Abs. 2 BGB',
    '§ 60d Abs. 1 Nr. 1 Buchst. b, c AufenthG a. F.',
    'Art. 62 Abs. 1 bis 1b VO (EU) 2024/1348',
    'BVerwG 18.12.2019 – 1 C 34.18',
    'OVG NI 03.06.2021 – 8 ME 39/21',
    'VG München 24.06.2022 – M 24 S 22.2328 (zu § 60c)',
    'BT-Drs. 20/3717 S. 43; § 104c Abs. 1 AufenthG',
    '§ 8 Abs. 2 SGB II',
    '§ 12 BAföG',
  ])('is sound: %s', (text) => {
    expect(checkCitation(text)).toBeNull();
  });

  it.each([
    '',
    'steht so im Gesetz',
    '§ 25b Abs. 1',
    '25b AufenthG',
    'AufenthG',
    '§ AufenthG',
    '§ 25b Abs. AufenthG',
    '§ 25b Abs. 1 S. AufenthG',
    '§ 25b Abs. 1 Nr. , § 5 AufenthG',
    '§ 60d Abs. 1 Nr. 1 Buchst. AufenthG',
    'BVerwG 1 C 34.18',
    'siehe oben (§ 25b AufenthG)',
  ])('is broken: %s', (text) => {
    expect(checkCitation(text)?.de).toMatch(/^(Die Fundstelle nennt weder|In der Fundstelle fehlt etwas)/);
  });
});
