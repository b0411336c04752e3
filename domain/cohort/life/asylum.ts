import type { PersonFile } from '../../case-file/schema.ts';
import { dayOf, isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import type { Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

const assumed = ASSUMPTIONS.asylum;

/** § 29a AsylG; § 104 Abs. 18 AufenthG: from when on a country could be on a list. */
const LISTED_SINCE = {
  none: '0000',
  annex_ii: '0000',
  georgia_moldova: '2023-12-23',
  eu_list: '2026-06-12',
  eu_list_104_18: '2026-06-12',
};

/** What is said of the asylum procedure, fitting the Gestattung of the course. */
export function asylum(dice: Dice, { asOf }: Life, { arrival, rows }: ResidenceCourse): PersonFile['asylum'] {
  const list = dice.weighted(assumed.origins);
  const origin = { origin_list: LISTED_SINCE[list] <= isoOf(asOf) ? list : 'none' } as const;
  const procedure = rows.find(({ status }) => status === 'aufenthaltsgestattung');
  if (arrival !== 'asylum' || procedure?.to === undefined) return { state: 'never', ...origin };
  const [applied, ended] = [dayOf(procedure.from), dayOf(procedure.to)];
  const state = dice.weighted(assumed.states);
  // Whoever went to court kept the Gestattung for months after the decision.
  const decided = Math.max(applied, ended - (dice.chance(assumed.wentToCourt) ? dice.between(60, 500) : 7));
  const wasRejected = state === 'rejected' || state === 'subsequent_pending';
  return {
    state,
    applied_on: isoOf(applied),
    decision_on: isoOf(decided),
    ...(wasRejected ? { rejection_ground: groundOn(dice, decided) } : {}),
    ...(state === 'withdrawn' ? { withdrawal_excused: dice.chance(assumed.withdrawalExcused) } : {}),
    work_permit_on_2026_06_11: dice.chance(assumed.workPermit),
    ...origin,
  };
}

/** The grounds of § 30 AsylG were renumbered on 2024-02-27, those of the regulation (EU) 2024/1348 apply from 2026-06-12. */
function groundOn(dice: Dice, decided: number): NonNullable<PersonFile['asylum']>['rejection_ground'] {
  const ground = dice.weighted(assumed.grounds);
  if (ground !== 'asylg_30_3_nr_1_6_until_2024_02_27' || decided <= dayOf('2024-02-27')) return ground;
  return decided < dayOf('2026-06-12') ? 'asylg_30_1_nr_3_7' : 'regulation_2024_1348_art_42';
}
