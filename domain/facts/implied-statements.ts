import { NOT_YET } from '../time/calendar.ts';
import type { FactRecord, FactValue } from './fact-value.ts';

/** A yes-or-no statement beside the day that belongs to it: whether "no" means "not yet", and whether the day says yes. */
type Pair = {
  readonly flag: string;
  readonly day: string;
  readonly noIsNotYet: boolean;
  readonly dayIsYes: boolean;
};

const OF_PERSON: readonly Pair[] = [
  // Clarified on a later day is not clarified today: the day does not answer the flag.
  { flag: 'identity.clarified', day: 'identity.clarified_on', noIsNotYet: true, dayIsYes: false },
  { flag: 'identity.has_passport', day: 'identity.passport_valid_until', noIsNotYet: false, dayIsYes: true },
  { flag: 'training.completed', day: 'training.completed_on', noIsNotYet: true, dayIsYes: false },
];
const OF_ROWS: Readonly<Record<string, readonly Pair[]>> = {
  education: [{ flag: 'degree', day: 'degree_on', noIsNotYet: true, dayIsYes: true }],
};

/** Adds what a statement of a person, or of a row of one of its lists, implies for the one that belongs to it. */
export function withImplied(record: FactRecord, list?: string): FactRecord {
  let added: Record<string, FactValue> | undefined;
  for (const { flag, day, noIsNotYet, dayIsYes } of list === undefined ? OF_PERSON : (OF_ROWS[list] ?? [])) {
    if (noIsNotYet && record[flag] === false && record[day] === undefined) added = { ...added, [day]: NOT_YET };
    if (dayIsYes && record[flag] === undefined && record[day] !== undefined) added = { ...added, [flag]: true };
  }
  return added ? { ...record, ...added } : record;
}
