/** What a kind of proof proves in the case file: a group of statements of the person, or rows of a list. */
export type Proven =
  | { readonly group: string }
  | { readonly list: string; readonly kinds: readonly string[] | null; readonly day: string };

const GERMAN = ['german_oral', 'german_written', 'integration_course'];

const PROVEN: Readonly<Record<string, Proven>> = {
  passport: { group: 'identity' },
  identity: { group: 'identity' },
  embassy: { group: 'identity' },
  birth_certificate: { group: 'identity' },
  income: { group: 'livelihood' },
  declaration: { group: 'declaration' },
  medical: { group: 'impairments' },
  training: { group: 'training' },
  residence: { list: 'residence_periods', kinds: null, day: 'from' },
  language: { list: 'certificates', kinds: GERMAN, day: 'issued_on' },
  civic: { list: 'certificates', kinds: ['life_in_germany_test'], day: 'issued_on' },
  school: { list: 'education', kinds: null, day: 'to' },
  employment: { list: 'employments', kinds: null, day: 'from' },
};

/** What an accepted document of that kind proves; null where the case file has no statement of its own for it. */
export const provenBy = (documentKind: string): Proven | null => PROVEN[documentKind] ?? null;
