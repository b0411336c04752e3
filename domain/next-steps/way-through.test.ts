import { expect, it } from 'vitest';
import type { BasisId } from '../law/schema.ts';
import type { ResidenceStatus } from './status-of-basis.ts';
import { leadSchema } from './transition.ts';
import { wayThrough } from './way-through.ts';

const lead = (from: ResidenceStatus, to: BasisId, contested?: string) =>
  leadSchema.parse({
    key: `${from}-${to}`,
    from: [from],
    to: [to],
    effect: 'must',
    citation: '§',
    note: { de: 'x', en: 'x' },
    contested,
  });

const leads = [
  lead('duldung', '16g'),
  lead('duldung', '60c'),
  lead('duldung_60c', '60c'),
  lead('permit_16g', '19d-1a', 'nobody knows'),
  lead('duldung_60c', '19d-1a'),
  lead('duldung', '60d'),
  lead('duldung_60d', '25b-6'),
];

it.each<[ResidenceStatus, BasisId, BasisId[] | undefined]>([
  ['duldung', '60c', []],
  ['duldung', '25b-6', ['60d']],
  ['duldung', '19d-1a', ['60c']],
  ['permit_16g', '19d-1a', []],
  ['duldung_60c', '60c', []],
  ['permit_25b', '60c', undefined],
])('from %s to %s it goes through %j', (from, to, through) => {
  expect(wayThrough(from, to, leads)).toEqual(through);
});
