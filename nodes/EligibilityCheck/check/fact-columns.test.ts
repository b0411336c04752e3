import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../../domain/facts/definition.ts';
import { NOT_YET, dayOf } from '../../../domain/time/calendar.ts';
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
  definition('without_column', 'boolean'),
];

describe('factColumns', () => {
  it('writes days as days, unknown and half-known as null, and only columns that exist', () => {
    const values = {
      stay_since: dayOf('2019-05-01'),
      never: NOT_YET,
      half_known: { min: 1, max: 2 },
      minor: false,
      day_fines: 0,
      unknown: null,
      without_column: true,
    };
    const columns = new Set(DEFINITIONS.map(({ key }) => key).filter((key) => key !== 'without_column'));
    expect(factColumns({ values, evidence: {}, unknown: {}, findings: {} }, DEFINITIONS, columns)).toEqual({
      stay_since: '2019-05-01',
      never: '9999-12-31',
      half_known: null,
      minor: false,
      day_fines: 0,
      unknown: null,
    });
  });
});
