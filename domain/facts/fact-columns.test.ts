import { describe, expect, it } from 'vitest';
import type { FactDefinition } from './definition.ts';
import type { FactRecord } from './fact-value.ts';
import { NOT_YET, dayOf } from '../time/calendar.ts';
import { factColumns } from './fact-columns.ts';

const definition = (key: string, type: FactDefinition['type']): FactDefinition => ({
  key,
  type,
  function: 'value',
  arguments: {},
  label: { de: key, en: key },
});
const DEFINITIONS = [
  definition('stay_since', 'date'),
  definition('never', 'date'),
  definition('half_known', 'date'),
  definition('minor', 'boolean'),
  definition('day_fines', 'integer'),
  definition('unknown', 'boolean'),
];

describe('factColumns', () => {
  it('writes days as days, unknown and half-known as null', () => {
    const values: FactRecord = {
      stay_since: dayOf('2019-05-01'),
      never: NOT_YET,
      half_known: { min: 1, max: 2 },
      minor: false,
      day_fines: 0,
      unknown: null,
    };
    expect(factColumns({ values, slots: [], evidence: {}, unknown: {}, findings: {} }, DEFINITIONS)).toEqual({
      stay_since: '2019-05-01',
      never: '9999-12-31',
      half_known: null,
      minor: false,
      day_fines: 0,
      unknown: null,
    });
  });
});
