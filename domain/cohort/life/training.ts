import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf, shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import type { Dice } from '../dice.ts';
import { ageOn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

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
export function training(dice: Dice, life: Life, { status, since }: ResidenceCourse): TrainingCourse {
  const held = BASIS_OF[status];
  const age = ageOn(life, life.asOf);
  const isHopeful = status === 'duldung' && age >= 16 && age < 36 && dice.chance(0.04 + 0.08 * life.fortune);
  if (!held && !isHopeful) return NO_TRAINING;
  const starts = held ? since + dice.between(-30, 60) : life.asOf + dice.between(-60, 220);
  const filed = held ? since - dice.between(10, 90) : Math.min(life.asOf, starts - dice.between(30, 200));
  const regular_months = dice.pick([24, 24, 36, 36, 36, 42]);
  const ends = shift(starts, regular_months, 'months');
  const isOver = ends <= life.asOf;
  const completed = isOver && dice.chance(0.85);
  const last = completed ? { completed_on: isoOf(ends) } : {};
  const over = isOver ? { to: isoOf(ends), degree: completed, ...(completed ? { degree_on: isoOf(ends) } : {}) } : {};
  const attended = { kind: 'vocational', from: isoOf(starts), in_germany: true, successful: true, ...over } as const;
  return {
    training: { ...contract(dice, life), regular_months, starts_on: isoOf(starts), completed, ...last },
    education: starts < life.asOf ? [attended] : [],
    applications: [{ basis: held ?? dice.pick(['60c', '16g']), filed_on: isoOf(filed) }],
    isGoingOn: starts < life.asOf && !isOver,
    completedOn: completed ? ends : undefined,
  };
}

function contract(dice: Dice, { fortune }: Life): NonNullable<PersonFile['training']> {
  const kind = dice.weighted({ qualified: 0.85, assistant: 0.12, preparation: 0.03 });
  return {
    kind,
    begun_in_asylum_procedure: dice.chance(0.15),
    follow_up_promised: kind === 'assistant' && dice.chance(0.7),
    registration: dice.weighted({
      registered: 0.6,
      requested: 0.2,
      institution_consents: 0.1,
      contract_without_registration: 0.05,
      missing: 0.05,
    }),
    obvious_abuse: dice.chance(0.01),
    means_cents: dice.between(60_000, 110_000),
    with_parents: dice.chance(0.3),
    training_grant: dice.chance(0.3 * (1 - fortune)),
    search_phase: dice.chance(0.02),
  };
}
