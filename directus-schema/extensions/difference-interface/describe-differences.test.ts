import { describe, expect, it } from 'vitest';
import { describeDifferences } from './describe-differences.ts';

describe('describeDifferences', () => {
  it('says what each side states and how well it is proven', () => {
    const lines = describeDifferences(
      [
        {
          key: 'german_level',
          label: 'Deutschkenntnisse',
          sender: { value: 'B1', evidence: 'claimed' },
          recipient: { value: 'A2', evidence: 'verified' },
        },
        {
          key: 'identity_clarified_on',
          label: 'Identität geklärt am',
          sender: { value: '2024-05-01', evidence: 'seen' },
          recipient: { value: '9999-12-31', evidence: 'none' },
        },
      ],
      (fact) => (fact === 'german_level' ? new Map([['B1', 'Stufe B1']]) : new Map()),
    );
    expect(lines).toEqual([
      { label: 'Deutschkenntnisse', sender: 'Stufe B1 (Angabe der Person)', recipient: 'A2 (Nachweis geprüft)' },
      {
        label: 'Identität geklärt am',
        sender: '01.05.2024 (Nachweis gesehen)',
        recipient: 'noch nicht (kein Nachweis)',
      },
    ]);
  });
});
