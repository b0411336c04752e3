import type { ReadingDefinition } from '../facts/reading-definition.ts';
import { flatText } from './flat-text.ts';
import type { LawRow } from './law-to-rows.ts';

/** The contested points of law as rows of `readings`. */
export const readingsToRows = (readings: readonly ReadingDefinition[]): LawRow[] =>
  readings.map((one) => ({
    key: one.key,
    ...flatText('label', one.label),
    question_de: null,
    question_en: null,
    ...flatText('question', one.question),
    citation: one.citation ?? null,
    options: one.options.map((option) => ({
      value: option.value,
      ...flatText('label', option.label),
      citation: option.citation ?? null,
    })),
    default_by_land: one.default_by_land,
  }));
