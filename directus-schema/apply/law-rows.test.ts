import { describe, expect, it } from 'vitest';
import {
  factDefinitionsFromRows,
  factDefinitionsToRows,
  lawFromRows,
  lawToRows,
  readingsFromRows,
  readingsToRows,
  type LawRows,
} from '../../domain/law-rows/index.ts';
import { collections } from '../collections/index.ts';
import { readLaw } from '../law/read-law.ts';

const law = await readLaw();

/** What Directus answers to `LAW_QUERY`. */
function answer(rows: LawRows): unknown[] {
  return rows.rule_versions.map((version) => ({
    ...version,
    basis: rows.legal_bases.find((one) => one['id'] === version['basis']),
    criteria: rows.criteria.filter((one) => one['version'] === version['id']).reverse(),
  }));
}

describe('the law as rows', () => {
  it('comes back as it went', () => {
    const back = lawFromRows(answer(lawToRows(law.versions)));
    const shipped = [...law.versions].sort((a, b) => (a.version < b.version ? -1 : 1));
    expect(back).toEqual(shipped);
  });

  it('names version and criterion when staff use an operator that asks whether we know something', () => {
    const rows = lawToRows(law.versions);
    const broken = {
      ...rows,
      criteria: rows.criteria.map((one) => ({ ...one, condition: { any_fact: { _null: true } } })),
    };
    expect(() => lawFromRows(answer(broken))).toThrow(/25a-1@.*criterion.*_null/s);
  });

  it('takes an empty filter as none', () => {
    const rows = lawToRows(law.versions.slice(0, 1));
    const emptied = { ...rows, criteria: rows.criteria.map((one) => ({ ...one, applies_when: { _and: [] } })) };
    expect(lawFromRows(answer(emptied))[0]?.criteria[0]?.applies_when).toBeUndefined();
  });

  it('fits into the columns of the forms', () => {
    const rows = {
      ...lawToRows(law.versions),
      fact_definitions: factDefinitionsToRows(law.factDefinitions),
      readings: readingsToRows(law.readings),
    };
    const tooLong = Object.entries(rows).flatMap(([name, list]) => {
      const columns = (collections([]).find((one) => one.name === name)?.fields ?? []).filter(
        ({ type }) => type === 'string',
      );
      return list.flatMap((row) =>
        columns.flatMap(({ field, schema }) => {
          const [{ length }, max] = [String(row[field] ?? ''), Number(schema?.['max_length'] ?? 255)];
          return length > max ? [`${name} ${String(row['id'] ?? row['key'])}: ${field} has ${length} of ${max}`] : [];
        }),
      );
    });
    expect(tooLong).toEqual([]);
  });

  it('carries facts and readings', () => {
    expect(factDefinitionsFromRows(factDefinitionsToRows(law.factDefinitions))).toEqual(law.factDefinitions);
    expect(readingsFromRows(readingsToRows(law.readings))).toEqual(law.readings);
  });
});
