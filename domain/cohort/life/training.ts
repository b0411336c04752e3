import type { PersonFile } from '../../case-file/schema.ts';
import { dayOf, isoOf, shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, shareOf, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

const assumed = ASSUMPTIONS.training;

/** A vocational training and what goes with it in the other parts of a file. */
export type TrainingCourse = Pick<PersonFile, 'training'> & {
  readonly education: NonNullable<PersonFile['education']>['rows'];
  readonly applications: NonNullable<PersonFile['applications']>['rows'];
  readonly isGoingOn: boolean;
  /** The day on which a completed training ended: the work that was learned follows. */
  readonly completedOn?: Day | undefined;
};

const NO_TRAINING: TrainingCourse = { education: [], applications: [], isGoingOn: false };
const BASIS_OF: Readonly<Partial<Record<ResidenceCourse['status'], string>>> = {
  duldung_60c: '60c',
  permit_16g: '16g',
};

/** The training of whoever holds § 60c or § 16g, and the one that some with a Duldung have begun or been promised. */
export function training(dice: Dice, life: Life, { rows, status }: ResidenceCourse): TrainingCourse {
  const held = BASIS_OF[status];
  const first = rows.find((row) => row.status in BASIS_OF);
  const since = held && first ? dayOf(first.from) : life.asOf;
  const age = ageOn(life, life.asOf);
  const isHopeful = status === 'duldung' && age >= 16 && age < 36 && dice.chance(shareOf(life, assumed.hopeful));
  if (!held && !isHopeful) return NO_TRAINING;
  const starts = held ? since + dice.between(-30, 60) : life.asOf + dice.between(-60, 220);
  const filed = held ? since - dice.between(10, 90) : Math.min(life.asOf, starts - dice.between(30, 200));
  const regular_months = Number(dice.weighted(assumed.months));
  const ends = shift(starts, regular_months, 'months');
  const isOver = ends <= life.asOf;
  const completed = isOver && dice.chance(assumed.passed);
  const last = completed ? { completed_on: isoOf(ends) } : {};
  const over = isOver ? { to: isoOf(ends), degree: completed, ...(completed ? { degree_on: isoOf(ends) } : {}) } : {};
  const attended = { kind: 'vocational', from: isoOf(starts), in_germany: true, successful: true, ...over } as const;
  return {
    training: { ...contract(dice, life), regular_months, starts_on: isoOf(starts), completed, ...last },
    education: starts < life.asOf ? [attended] : [],
    applications: [{ basis: held ?? dice.pick(['60c', '16g']), filed_on: isoOf(Math.max(life.entered, filed)) }],
    isGoingOn: starts < life.asOf && !isOver,
    completedOn: completed ? ends : undefined,
  };
}

function contract(dice: Dice, life: Life): NonNullable<PersonFile['training']> {
  const kind = dice.weighted(assumed.kinds);
  return {
    kind,
    begun_in_asylum_procedure: dice.chance(assumed.begunInAsylum),
    follow_up_promised: kind === 'assistant' && dice.chance(assumed.followUp),
    registration: dice.weighted(assumed.registrations),
    obvious_abuse: dice.chance(assumed.abuse),
    means_cents: Math.round(dice.within(assumed.meansCents)),
    with_parents: dice.chance(assumed.withParents),
    training_grant: dice.chance(shareOf(life, assumed.grant)),
    search_phase: dice.chance(assumed.search),
  };
}
