import type { LocaleText } from '../law/locale-text.ts';

/** Statements of a case that cannot all be true. Which of them is wrong nobody knows: each is treated as unknown. */
export type Contradiction = {
  /** Places in the case file: `person.birth_date`, `person.residence_periods.rows.2.to`. */
  readonly paths: readonly string[];
  readonly message: LocaleText;
};
