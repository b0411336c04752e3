import type { LocaleText } from './locale-text.ts';
import type { BasisId, Criterion, LegalEffect } from './schema.ts';

/** One version of a legal basis as it was in force: complete, nothing left to look up. */
export type RuleVersion = {
  readonly basis: BasisId;
  /** `25b-1@2022-12-31`: basis and first day in force. */
  readonly version: string;
  readonly title: LocaleText;
  readonly citation: string;
  readonly valid_from: string;
  readonly valid_to?: string | undefined;
  readonly amending_act: string;
  readonly legal_effect: LegalEffect;
  readonly permit: LocaleText;
  readonly note?: LocaleText | undefined;
  readonly criteria: readonly Criterion[];
};
