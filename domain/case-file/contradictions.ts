import type { Day } from '../time/day.ts';
import type { Contradiction } from './contradiction.ts';
import { birth } from './contradictions/birth.ts';
import { datedStatements } from './contradictions/dated-statements.ts';
import { entry } from './contradictions/entry.ts';
import { family } from './contradictions/family.ts';
import { neverApplied } from './contradictions/never-applied.ts';
import type { Clash, PersonRule } from './contradictions/person-rule.ts';
import { outlived } from './contradictions/outlived.ts';
import { provenAhead } from './contradictions/proven-ahead.ts';
import { reversed } from './contradictions/reversed.ts';
import { saidAndDated } from './contradictions/said-and-dated.ts';
import { twoFindings } from './contradictions/two-findings.ts';
import { twoStatuses } from './contradictions/two-statuses.ts';
import type { CaseFile, PersonFile } from './schema.ts';

const RULES: readonly PersonRule[] = [
  birth,
  entry,
  reversed,
  twoStatuses,
  outlived,
  neverApplied,
  saidAndDated,
  provenAhead,
  twoFindings,
];

type Who = { readonly path: string; readonly de: string; readonly en: string; readonly person: PersonFile };

/**
 * What a case file says against itself. Half-known dates contradict only where every day that they can mean does.
 * @param today the real day, or the day asked about where that is later: nothing after it has happened yet. Absent:
 * nothing is said about what lies ahead.
 */
export function contradictions(file: CaseFile, today?: Day): readonly Contradiction[] {
  const of = ({ path, de, en, person }: Who) => {
    const beside = { today, dated: datedStatements(person) };
    return RULES.flatMap((rule) => rule(person, beside)).map((clash) => ({
      paths: clash.paths.map((at) => `${path}.${at}`),
      message: { de: `${de}${clash.de}`, en: `${en}${clash.en}` },
    }));
  };
  const inFamily = family(file).map(({ paths, de, en }: Clash): Contradiction => ({ paths, message: { de, en } }));
  return [...everyone(file).flatMap(of), ...inFamily];
}

function everyone({ person, partner, principal, children }: CaseFile): readonly Who[] {
  return [
    { path: 'person', de: '', en: '', person },
    ...(partner ? [{ path: 'partner', de: 'Partnerin oder Partner: ', en: 'Partner: ', person: partner }] : []),
    ...(principal
      ? [{ path: 'principal', de: 'Person, von der sich das Recht ableitet: ', en: 'Principal: ', person: principal }]
      : []),
    ...(children?.rows ?? []).map((child, index) => ({
      path: `children.rows.${index}`,
      de: `Kind ${index + 1}: `,
      en: `Child ${index + 1}: `,
      person: child,
    })),
  ];
}
