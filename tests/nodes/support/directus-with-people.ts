import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readLaw } from '../../../directus-schema/law/read-law.ts';
import { caseFileToRows } from '../../../domain/case-file/to-rows.ts';
import { demoPeople } from '../../../domain/cohort/demo-people.ts';
import { factDefinitionsToRows } from '../../../domain/law-rows/fact-definitions-to-rows.ts';
import { lawToRows } from '../../../domain/law-rows/law-to-rows.ts';
import { lawOfRows } from '../../../domain/law-rows/law-of-rows.ts';
import { readingsToRows } from '../../../domain/law-rows/readings-to-rows.ts';
import { transitionsToRows } from '../../../domain/law-rows/transitions-to-rows.ts';
import { lawContent } from '../../../domain/law/law-content.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import type { Answer, Asked, Handler } from './fake-directus.ts';

type Row = Record<string, unknown>;
const rowSchema = z.record(z.string(), z.unknown());
const filterSchema = z.object({
  id: z.object({ _eq: z.string() }).optional(),
  case: z.object({ _eq: z.string() }).optional(),
  hash: z.object({ _eq: z.string() }).optional(),
});

const law = await readLaw();

/** A Directus in memory: the shipped law, the people of the demo, and what the nodes write. */
export const directusWithPeople = (over: Handler = () => undefined) => {
  const self = randomUUID();
  const shipped = lawToRows(law.versions);
  const transitions: Row[] = transitionsToRows(law.transitions);
  const criteria: Row[] = shipped.criteria.map((row) => ({ ...row }));
  const cases: Row[] = demoPeople(todayInBerlin()).map(({ number, caseFile }) => {
    const row = caseFileToRows({ ...caseFile, number });
    const links = z.array(rowSchema).parse(row['family_links'] ?? []);
    return {
      ...row,
      id: randomUUID(),
      person: { ...rowSchema.parse(row['person']), id: randomUUID() },
      family_links: links.map((link) => ({
        ...link,
        person: { ...rowSchema.parse(link['person']), id: randomUUID() },
      })),
    };
  });
  const written: Record<string, Row[]> = {
    assessments: [],
    case_facts: [],
    case_snapshots: [],
    law_snapshots: [],
  };

  const versions = () =>
    shipped.rule_versions.map((version) => ({
      ...version,
      basis: shipped.legal_bases.find(({ id }) => id === version['basis']),
      criteria: criteria.filter((criterion) => criterion['version'] === version['id']),
    }));

  const rows = (collection: string, { query }: Asked): Row[] | undefined => {
    const filter = filterSchema.catch({}).parse(JSON.parse(query.get('filter') ?? '{}'));
    switch (collection) {
      case 'rule_versions':
        return versions();
      case 'legal_bases':
        return [...shipped.legal_bases];
      case 'fact_definitions':
        return factDefinitionsToRows(law.factDefinitions);
      case 'readings':
        return readingsToRows(law.readings);
      case 'transitions':
        return transitions;
      case 'cases':
        return filter.id ? cases.filter(({ id }) => id === filter.id?._eq) : cases;
      case 'law_snapshots':
        return written['law_snapshots']?.filter((row) => row['hash'] === filter.hash?._eq);
      case 'case_snapshots':
        return written['case_snapshots']?.filter(
          (row) => row['case'] === filter.case?._eq && row['hash'] === filter.hash?._eq,
        );
      case 'assessments': {
        if (filter.id)
          return written['assessments']
            ?.filter(({ id }) => id === filter.id?._eq)
            .map((row) => ({
              ...row,
              law_snapshot: written['law_snapshots']?.find(({ hash }) => hash === row['law_snapshot']) ?? null,
              case_snapshot: written['case_snapshots']?.find(({ id }) => id === row['case_snapshot']) ?? null,
            }));
        const found = written['assessments']?.filter((row) => row['case'] === filter.case?._eq).reverse();
        const isNested = query.get('fields')?.includes('case.id');
        return isNested
          ? found?.map((row) => ({ ...row, case: { ...cases.find(({ id }) => id === row['case']), number: 'F-1' } }))
          : found;
      }
      default:
        return written[collection]?.filter((row) => row['case'] === filter.case?._eq).reverse();
    }
  };

  const handler: Handler = async (asked): Promise<Answer | undefined> => {
    const special = await over(asked);
    if (special) return special;
    const [, area, collection = '', id] = asked.path.split('/');
    if (asked.path === '/bleiberecht/law/stamp')
      return { body: { stamp: `${self}:${sha256(JSON.stringify([criteria, transitions]))}`, account: self } };
    if (asked.path === '/bleiberecht/law/snapshot') {
      const content = lawContent(
        lawOfRows({
          versions: versions(),
          factDefinitions: factDefinitionsToRows(law.factDefinitions),
          readings: readingsToRows(law.readings),
        }),
      );
      const hash = sha256(content);
      written['law_snapshots']?.push({ hash, content });
      return { body: { hash } };
    }
    if (area !== 'items') return undefined;
    if (asked.method === 'GET') {
      const found = rows(collection, asked);
      return found && { body: { data: found } };
    }
    if (asked.method === 'POST') {
      const made = (one: unknown): Row => ({ id: randomUUID(), ...rowSchema.parse(one) });
      const data = Array.isArray(asked.body) ? asked.body.map(made) : made(asked.body);
      written[collection]?.push(...[data].flat());
      return { body: { data } };
    }
    const values = rowSchema.parse(asked.body);
    const target = (collection === 'cases' ? cases : written[collection])?.find((row) => row['id'] === id);
    if (target) Object.assign(target, values);
    return { body: { data: target } };
  };
  return { handler, cases, criteria, transitions, written };
};
