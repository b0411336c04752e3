import type { RESIDENCE_STATUSES } from '../case-file/vocabulary.ts';
import type { BasisId } from '../law/schema.ts';

export type ResidenceStatus = (typeof RESIDENCE_STATUSES)[number];

/** The status that a person has once a legal basis is granted. */
export const STATUS_OF_BASIS: Readonly<Record<BasisId, ResidenceStatus>> = {
  '25a-1': 'permit_25a',
  '25a-2': 'permit_25a',
  '25b-1': 'permit_25b',
  '25b-4': 'permit_25b',
  '25b-6': 'permit_25b',
  '104c-1': 'permit_104c',
  '104c-2': 'permit_104c',
  '25-5': 'permit_25_5',
  '23a': 'permit_23a',
  '60c': 'duldung_60c',
  '16g': 'permit_16g',
  '16g-8': 'permit_16g_8',
  '19d-1': 'permit_19d',
  '19d-1a': 'permit_19d',
  '60d': 'duldung_60d',
};
