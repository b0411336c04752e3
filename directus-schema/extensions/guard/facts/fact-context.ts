import { z } from 'zod';
import { listFieldWord } from '../../../collections/case-words.ts';
import { FACT_TYPE } from '../../../collections/vocabulary/law.ts';
import type { DefinitionContext } from '../../../../domain/facts/check-definition.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { factDefinitionsFromRows } from '../../../../domain/law-rows/fact-definitions-from-rows.ts';
import { readingsFromRows } from '../../../../domain/law-rows/readings-from-rows.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const rowSchema = z.record(z.string(), z.unknown());

/** A row that an older version let through must not keep the others from being saved. */
function usable<T>(rows: readonly unknown[], read: (rows: unknown) => T[]): T[] {
  return rows.flatMap((row) => {
    try {
      return read([row]);
    } catch {
      return [];
    }
  });
}

/**
 * What a fact is checked against: the others and the readings, as they are now, and the words of the forms.
 * @param key the fact itself, when it is there already
 */
export async function factContext(database: Database, key?: string): Promise<DefinitionContext> {
  const facts = await query(database, rowSchema, 'SELECT * FROM fact_definitions WHERE key <> ?', [key ?? '']);
  const readings = await query(database, rowSchema, 'SELECT * FROM readings');
  return {
    others: usable<FactDefinition>(facts, factDefinitionsFromRows),
    readings: usable(readings, readingsFromRows),
    typeLabel: (type) => FACT_TYPE.labels[type][0],
    fieldLabel: (list, field) => listFieldWord(list, field)?.label[0] ?? field,
  };
}
