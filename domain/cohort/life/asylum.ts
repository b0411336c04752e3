import type { PersonFile } from '../../case-file/schema.ts';
import { dayOf, isoOf } from '../../time/calendar.ts';
import { LIFE } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import type { Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

/** What is said of the asylum procedure, fitting the Gestattung of the course. */
export function asylum(dice: Dice, { asOf }: Life, { arrival, rows }: ResidenceCourse): PersonFile['asylum'] {
  const origin_list = dice.weighted(LIFE.originLists);
  // § 104 Abs. 18: the EU list came in force on 2026-06-12, Georgia and Moldova came on the national one on 2023-12-23.
  const listed = (origin_list.startsWith('eu_list') && asOf < dayOf('2026-06-12')) || asOf < dayOf('2023-12-23');
  const origin = { origin_list: listed && origin_list !== 'annex_ii' ? ('none' as const) : origin_list };
  const procedure = rows.find(({ status }) => status === 'aufenthaltsgestattung');
  if (arrival !== 'asylum' || procedure?.to === undefined) return { state: 'never', ...origin };
  const [applied, ended] = [dayOf(procedure.from), dayOf(procedure.to)];
  const state = dice.weighted(LIFE.asylumStates);
  // Whoever went to court kept the Gestattung for months after the decision.
  const decided = Math.max(applied + 1, ended - (dice.chance(0.6) ? dice.between(60, 500) : 7));
  const wasRejected = state === 'rejected' || state === 'subsequent_pending';
  return {
    state,
    applied_on: isoOf(applied),
    decision_on: isoOf(Math.max(applied, decided)),
    ...(wasRejected ? { rejection_ground: groundOn(dice, decided) } : {}),
    ...(state === 'withdrawn' ? { withdrawal_excused: dice.chance(0.3) } : {}),
    work_permit_on_2026_06_11: dice.chance(0.3),
    ...origin,
  };
}

/** The grounds of § 30 AsylG were renumbered on 2024-02-27, those of the regulation (EU) 2024/1348 apply from 2026-06-12. */
function groundOn(dice: Dice, decided: number): NonNullable<PersonFile['asylum']>['rejection_ground'] {
  const ground = dice.weighted(LIFE.rejectionGrounds);
  if (ground !== 'asylg_30_3_nr_1_6_until_2024_02_27' || decided <= dayOf('2024-02-27')) return ground;
  return decided < dayOf('2026-06-12') ? 'asylg_30_1_nr_3_7' : 'regulation_2024_1348_art_42';
}
