import { choiceKey, type Vocabulary } from '../collections/kit/choice.ts';
import * as caseFile from '../collections/vocabulary/case-file.ts';
import * as cooperation from '../collections/vocabulary/cooperation.ts';
import * as events from '../collections/vocabulary/events.ts';
import * as law from '../collections/vocabulary/law.ts';
import { PRECISION } from '../collections/vocabulary/precision.ts';
import * as statements from '../collections/vocabulary/statements.ts';
import type { Label } from '../collections/kit/types.ts';
import type { Row } from './apply-rows.ts';
import { stableId } from './stable-id.ts';

const vocabularies: readonly Vocabulary[] = [
  PRECISION,
  ...Object.values(caseFile),
  ...Object.values(statements),
  ...Object.values(cooperation),
  ...Object.values(events),
  ...Object.values(law),
];

const fixed: Readonly<Record<string, Label>> = {
  br_yes: ['ja', 'Yes'],
  br_no: ['nein', 'No'],
  br_unknown: ['unbekannt', 'Unknown'],
};

const rowsOf = (key: string, [de, en]: Label): Row[] =>
  [
    ['de-DE', de],
    ['en-US', en],
  ].map(([language, value]) => ({ id: stableId(`translation:${key}:${language}`), key, language, value }));

/** The labels of all closed lists, German and English. */
export const translations = (): Row[] => [
  ...Object.entries(fixed).flatMap(([key, label]) => rowsOf(key, label)),
  ...vocabularies.flatMap(({ name, labels }) =>
    Object.entries(labels).flatMap(([value, label]) => rowsOf(choiceKey(name, value), label)),
  ),
];
