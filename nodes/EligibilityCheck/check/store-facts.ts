import { z } from 'zod';
import type { CaseFacts, PersonFacts } from '../../../domain/facts/case-facts.ts';
import type { FactDefinition } from '../../../domain/facts/definition.ts';
import type { Directus } from '../../shared/directus.ts';
import type { CaseHead } from './case-row.ts';
import { factColumns } from '../../../domain/facts/fact-columns.ts';

const rowSchema = z
  .object({ id: z.string(), person: z.string(), role: z.string(), derived_on: z.string().nullable() })
  .passthrough();

type Row = {
  readonly role: 'self' | 'partner' | 'principal' | 'child';
  readonly person: string;
  readonly facts: PersonFacts;
};

const people = ({ person, family_links: links }: CaseHead, facts: CaseFacts): readonly Row[] => {
  const linked = (role: 'partner' | 'principal' | 'child') => links.filter((link) => link.role === role);
  const one = (role: 'partner' | 'principal', found: PersonFacts | null | undefined): Row[] => {
    const [link] = linked(role);
    return link && found ? [{ role, person: link.person, facts: found }] : [];
  };
  return [
    { role: 'self', person, facts: facts.self },
    ...one('partner', facts.partner),
    ...one('principal', facts.principal),
    ...linked('child').flatMap((link, index): Row[] => {
      const found = facts.children.rows[index];
      return found ? [{ role: 'child', person: link.person, facts: found }] : [];
    }),
  ];
};

/** Writes the derived facts of everybody in the case, where they differ from what is there. */
export const storeFacts = async (
  client: Directus,
  head: CaseHead,
  facts: CaseFacts,
  definitions: readonly FactDefinition[],
  asOf: string,
): Promise<void> => {
  const present = await client.read('case_facts', { fields: ['*'], filter: { case: { _eq: head.id } } }, rowSchema);
  for (const { role, person, facts: own } of people(head, facts)) {
    const values = { ...factColumns(own, definitions), derived_on: asOf };
    const row = present.find((one) => one.role === role && one.person === person);
    if (!row) {
      await client.create('case_facts', { case: head.id, person, role, ...values }, z.unknown());
      continue;
    }
    const changed = Object.entries(values).filter(([key, value]) => (row[key] ?? null) !== value);
    if (changed.length > 0) await client.update('case_facts', row.id, Object.fromEntries(changed));
  }
};
