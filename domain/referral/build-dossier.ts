import type { CaseFile, PersonFile } from '../case-file/schema.ts';
import type { Category } from '../consent/categories.ts';

export type DossierPerson = {
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
  readonly nationality?: string | null | undefined;
};

/** A proposal of the check, as far as it may leave the office. */
export type DossierAssessment = {
  readonly basis: string;
  readonly as_of: string | null;
  readonly outcome: string | null;
  readonly summary: string | null;
};

export type DossierSource = {
  readonly name: DossierPerson;
  readonly case_file: CaseFile;
  readonly assessments: readonly DossierAssessment[];
};

export type Dossier = {
  readonly categories: readonly Category[];
  readonly name?: DossierPerson;
  readonly case_file: CaseFile;
  readonly assessments?: readonly DossierAssessment[];
};

type Key = keyof PersonFile;

/** Every statement of the case file belongs to exactly one category; one that is missing here does not compile. */
const CATEGORY_OF: Record<Key, Category | 'never'> = {
  birth_date: 'personal_data',
  single: 'family',
  first_entry_on: 'residence',
  residence_periods: 'residence',
  absences: 'residence',
  applications: 'residence',
  asylum: 'asylum',
  identity: 'identity',
  conduct: 'conduct',
  offences: 'offences',
  livelihood: 'employment',
  employments: 'employment',
  education: 'education',
  living: 'education',
  certificates: 'language',
  declaration: 'declaration',
  impairments: 'health',
  training: 'education',
  qualification: 'education',
  integration_course: 'language',
  removal_measures: 'conduct',
  departure: 'conduct',
  // Says whether there are serious offences.
  hardship: 'offences',
  findings: 'assessment',
  // "None of it known" speaks about offences and conduct at once: it would answer what was not agreed to.
  nothing_known: 'never',
};

function part(person: PersonFile, categories: readonly Category[]): PersonFile {
  const kept = Object.entries(person).filter(([key]) => {
    const category = CATEGORY_OF[key as Key];
    return category !== undefined && category !== 'never' && categories.includes(category);
  });
  return Object.fromEntries(kept) as PersonFile;
}

/** A frozen copy of exactly what the consent names. What no category names never leaves, whoever ticks what. */
export function buildDossier(source: DossierSource, categories: readonly Category[]): Dossier {
  const { case_file: file } = source;
  const has = (category: Category): boolean => categories.includes(category);
  // Health and offences of relatives are theirs: their consent is another one.
  const relatives = categories.filter((category) => category !== 'health' && category !== 'offences');
  const family: Pick<CaseFile, 'partner' | 'principal' | 'relation_to_principal' | 'children'> = {};
  if (has('family')) {
    if (file.partner !== undefined) family.partner = file.partner && part(file.partner, relatives);
    if (file.principal !== undefined) family.principal = file.principal && part(file.principal, relatives);
    if (file.relation_to_principal) family.relation_to_principal = file.relation_to_principal;
    if (file.children)
      family.children = { ...file.children, rows: file.children.rows.map((child) => part(child, relatives)) };
  }
  const dossier: Dossier = {
    categories: [...categories],
    ...(has('personal_data') ? { name: source.name } : {}),
    case_file: { person: part(file.person, categories), ...family },
    ...(has('assessment') ? { assessments: source.assessments } : {}),
  };
  return structuredClone(dossier);
}
