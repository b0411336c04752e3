import type { FactFunction } from '../fact-function.ts';
import { atApplication } from './at-application.ts';
import { birthday } from './birthday.ts';
import { byApplication } from './by-application.ts';
import { countChildren } from './count-children.ts';
import { count } from './count.ts';
import { currentSince } from './current-since.ts';
import { earliest } from './earliest.ts';
import { exists } from './exists.ts';
import { filedBy } from './filed-by.ts';
import { levelSince } from './level-since.ts';
import { max } from './max.ts';
import { member } from './member.ts';
import { monthsBetween } from './months-between.ts';
import { reading } from './reading.ts';
import { share } from './share.ts';
import { statusOn } from './status-on.ts';
import { sum } from './sum.ts';
import { unbrokenSince } from './unbroken-since.ts';
import { value } from './value.ts';

/** The fact functions by the name that a fact definition uses. */
export const FACT_FUNCTIONS: Readonly<Record<string, FactFunction>> = {
  at_application: atApplication,
  birthday,
  by_application: byApplication,
  count,
  count_children: countChildren,
  current_since: currentSince,
  earliest,
  exists,
  filed_by: filedBy,
  level_since: levelSince,
  max,
  member,
  months_between: monthsBetween,
  reading,
  share,
  status_on: statusOn,
  sum,
  unbroken_since: unbrokenSince,
  value,
};
