import type { Vocabulary } from '../kit/choice.ts';

/** Short closed lists that only one statement of the case file uses. */
export const TEMPORARY_BENEFIT_REASON = {
  name: 'temporary_benefit_reason',
  labels: {
    studies: ['Studium oder Ausbildung', 'Studies'],
    family_with_children: ['Familie mit minderjährigen Kindern', 'Family with children'],
    single_parent: ['alleinerziehend', 'Single parent'],
    care: ['Pflege Angehöriger', 'Care of relatives'],
    none: ['kein solcher Grund', 'None'],
  },
} as const satisfies Vocabulary;

export const IN_EDUCATION = {
  name: 'in_education',
  labels: {
    none: ['nein', 'No'],
    school: ['Schule', 'School'],
    vocational: ['Berufsausbildung', 'Vocational training'],
    university: ['Hochschule', 'University'],
    vocational_preparation: ['Berufsvorbereitung', 'Vocational preparation'],
  },
} as const satisfies Vocabulary;

export const OFFENCE_CATALOGUE = {
  name: 'catalogue_54_1',
  labels: {
    none: ['geprüft: keine davon', 'Looked up: none of them'],
    '1': ['Nr. 1', 'No. 1'],
    '1a': ['Nr. 1a', 'No. 1a'],
    '1b': ['Nr. 1b', 'No. 1b'],
    '1c': ['Nr. 1c', 'No. 1c'],
    '1d': ['Nr. 1d', 'No. 1d'],
  },
} as const satisfies Vocabulary;

export const FAMILY_ROLE = {
  name: 'family_role',
  labels: {
    partner: ['Ehe- oder Lebenspartnerschaft', 'Partner'],
    principal: ['Person, von der sich das Recht ableitet', 'Principal'],
    child: ['Kind', 'Child'],
  },
} as const satisfies Vocabulary;

export const FACT_ROLE = {
  name: 'fact_role',
  labels: { self: ['die Person selbst', 'The person'], ...FAMILY_ROLE.labels },
} as const satisfies Vocabulary;
