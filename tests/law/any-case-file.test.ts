import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { OUTCOMES } from '../../domain/law/schema.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { anyCaseFile } from './any-case-file.ts';

const law = await readLaw({ drafts: true });
const PATIENCE = 300_000;
const RUNS = Number(process.env.CASE_FILE_RUNS ?? 40);
const anyDay = fc.integer({ min: dayOf('2019-01-01'), max: dayOf('2028-12-31') }).map(isoOf);

/** What stands at a path of a case file. */
const at = (file: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], file);

describe('any case file that has the form of one', () => {
  it(
    'is checked, however it contradicts itself, and every contradiction points at something that it says',
    () => {
      let contradictory = 0;
      fc.assert(
        fc.property(anyCaseFile, anyDay, (file, asOf) => {
          const input = parseCheckInput(file, law.factDefinitions);
          const { results, contradictions, facts } = checkCase({
            ...law,
            law: law.versions,
            input,
            asOf,
            today: '2026-11-23',
          });
          expect(results.map(({ basis }) => basis)).toEqual([...new Set(law.versions.map(({ basis }) => basis))]);
          for (const { outcome, timeline } of results) {
            expect(OUTCOMES).toContain(outcome);
            expect(timeline[0]?.from).toBe(asOf);
          }
          for (const { paths, message } of contradictions) {
            for (const path of paths) expect([path, at(file, path)]).not.toEqual([path, undefined]);
            expect(message.de).toMatch(/\.$/);
            expect(message.en).toMatch(/\.$/);
          }
          for (const [fact, reason] of Object.entries(facts.self.unknown))
            if (reason === 'contradictory') expect([fact, contradictions.length > 0]).toEqual([fact, true]);
          if (contradictions.length > 0) contradictory += 1;
        }),
        { numRuns: RUNS },
      );
      expect(contradictory).toBeGreaterThan(RUNS / 2);
    },
    PATIENCE,
  );
});
