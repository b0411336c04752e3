import { expect, it } from 'vitest';
import { planItems } from './plan-items.ts';

it('says each thing to do once, under a key that finds it again', () => {
  const criterion = { key: '25B-02', title: 'Seit sechs Jahren hier' };
  const items = planItems(
    [
      { kind: 'prove', proofs: ['Zertifikat A2', 'Schulzeugnis'], criteria: [criterion] },
      { kind: 'prove', proofs: ['Zertifikat A2'], criteria: [] },
      { kind: 'find_out', fact: 'partner', who: 'self', criteria: [criterion] },
      { kind: 'change', criterion, how: 'Pass beschaffen.' },
      { kind: 'record', criterion, who: 'child 1' },
      { kind: 'wait', until: '2027-03-01', criteria: [criterion] },
    ],
    [],
  );
  expect(items.map(({ key, title, until }) => [key, title, until])).toEqual([
    ['prove:Zertifikat A2', 'Nachweis besorgen: Zertifikat A2', null],
    ['find_out:partner:self', 'Klären: Angaben zur Partnerin oder zum Partner', null],
    ['change:25B-02', 'Pass beschaffen.', null],
    ['record:25B-02:child 1', 'Feststellung treffen: Seit sechs Jahren hier (Kind 1)', null],
    ['wait:25B-02:2027-03-01', 'Ab 01.03.2027 neu ansehen: Seit sechs Jahren hier', '2027-03-01'],
  ]);
});
