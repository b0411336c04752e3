import type { CaseFile, PersonFile } from '../case-file/schema.ts';
import { isDateField } from '../facts/person-view.ts';
import { KNOWLEDGE, PROOF } from './cohort-parameters.ts';
import type { Dice } from './dice.ts';

type Level = (typeof KNOWLEDGE)[keyof typeof KNOWLEDGE];
type Fields = Readonly<Record<string, unknown>>;
type List = { readonly complete: boolean; readonly rows: readonly Fields[] };

/** Known from the first day on, because the paper of the status says it. */
const ON_PAPER = ['birth_date', 'residence_periods', 'findings'];

/** What an office knows of a case: statements forgotten or not yet asked, dates half known, lists open, proof as far as it goes. */
export function asKnown(dice: Dice, file: CaseFile): CaseFile {
  const level = dice.choose(Object.values<Level>(KNOWLEDGE), ({ weight }) => weight) ?? KNOWLEDGE.well;
  const known = (person: PersonFile) => knownOf(dice, level, person);
  const { partner, principal, children } = file;
  return {
    ...file,
    person: known(file.person),
    partner: partner && known(partner),
    principal: principal && known(principal),
    ...(children ? { children: { complete: dice.chance(level.complete), rows: children.rows.map(known) } } : {}),
  };
}

function knownOf(dice: Dice, level: Level, person: PersonFile): PersonFile {
  const known: Record<string, unknown> = { nothing_known: dice.chance(level.nothingKnown) };
  for (const [name, value] of Object.entries(person)) {
    if (!ON_PAPER.includes(name) && !dice.chance(level.spokenOf)) continue;
    if (isList(value)) known[name] = listAsKnown(dice, level, value);
    else if (isFields(value)) known[name] = fieldsAsKnown(dice, level, value, level.statement);
    else known[name] = half(dice, level, name, value);
  }
  return known;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is List => isFields(value) && 'rows' in value;

const listAsKnown = (dice: Dice, level: Level, { rows }: List): List => ({
  complete: dice.chance(level.complete),
  rows: rows.map((row) => fieldsAsKnown(dice, level, row, 1)),
});

/** A group or a row with its proof. `kept`: how many of its statements the office knows. */
function fieldsAsKnown(dice: Dice, level: Level, fields: Fields, kept: number): Fields {
  const known: Record<string, unknown> = {};
  for (const name in fields) {
    if (kept === 1 || dice.chance(kept)) known[name] = half(dice, level, name, fields[name]);
  }
  known.evidence = dice.weighted(PROOF);
  return known;
}

/** Now and then only the month of a day is known, or only the year. */
function half(dice: Dice, level: Level, name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !isDateField(name) || !dice.chance(level.halfKnown)) return value;
  return value.slice(0, dice.chance(0.5) ? 7 : 4);
}
