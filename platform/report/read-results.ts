import { z } from 'zod';
import { LEGAL_EFFECTS, OUTCOMES } from '../../domain/law/schema.ts';
import type { DirectusClient } from '../seed/directus-client.ts';

const assessmentRow = z.object({
  case: z.string(),
  basis: z.string(),
  outcome: z.enum(OUTCOMES),
  legal_effect: z.enum(LEGAL_EFFECTS),
  eligible_from: z.string().nullable(),
  missing: z.array(z.string()).nullable(),
  created_at: z.string().nullable(),
});
const caseRow = z.object({
  id: z.string(),
  number: z.string(),
  checked_at: z.string().nullable(),
  person: z.object({ first_name: z.string().nullable(), last_name: z.string().nullable() }).nullable(),
});

/** The newest result of one legal basis for one case. */
export type BasisResult = Omit<z.infer<typeof assessmentRow>, 'case' | 'created_at'>;

/** One case and what the law offers it. */
export interface CaseResult {
  readonly number: string;
  readonly name: string;
  readonly checked: boolean;
  readonly results: readonly BasisResult[];
}

/** Reads those cases of an office with the newest assessment of every legal basis. */
export async function readResults(
  directus: DirectusClient,
  organisation: string,
  numbers: readonly string[],
): Promise<CaseResult[]> {
  const own = { organisation: { _eq: organisation } };
  const wanted = encodeURIComponent(JSON.stringify({ _and: [own, { number: { _in: numbers } }] }));
  const cases = await directus.get(
    `/items/cases?limit=-1&sort=number&fields=id,number,checked_at,person.first_name,person.last_name&filter=${wanted}`,
    z.array(caseRow),
  );
  const assessments = await directus.get(
    `/items/assessments?limit=-1&sort=created_at&fields=case,basis,outcome,legal_effect,eligible_from,missing,created_at&filter=${encodeURIComponent(JSON.stringify(own))}`,
    z.array(assessmentRow),
  );
  const newest = new Map<string, Map<string, BasisResult>>();
  for (const row of assessments) {
    const results = newest.get(row.case) ?? new Map<string, BasisResult>();
    newest.set(row.case, results.set(row.basis, row));
  }
  return cases.map((one) => ({
    number: one.number,
    name: `${one.person?.first_name ?? ''} ${one.person?.last_name ?? ''}`.trim(),
    checked: one.checked_at !== null,
    results: [...(newest.get(one.id)?.values() ?? [])].sort((a, b) => a.basis.localeCompare(b.basis)),
  }));
}
