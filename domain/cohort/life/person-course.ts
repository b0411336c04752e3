import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { absences } from './absences.ts';
import { applications } from './applications.ts';
import { asylum } from './asylum.ts';
import { conduct } from './conduct.ts';
import { identity } from './identity.ts';
import { language } from './language.ts';
import { ageOn, shareOf, type Life } from './life.ts';
import { livelihood, type Household } from './livelihood.ts';
import { offences } from './offences.ts';
import type { Path } from './path.ts';
import { qualification } from './qualification.ts';
import { residenceCourse } from './residence-course.ts';
import { school } from './school.ts';
import { training } from './training.ts';
import { work } from './work.ts';

const { living, findings: judged, findingForThem } = ASSUMPTIONS;

/** Everything true of one life, as a person file without a gap; what an office knows of it is another matter. */
export function personCourse(dice: Dice, life: Life, paths: readonly Path[], household: Household): PersonFile {
  const course = residenceCourse(dice, life, paths);
  const schooling = school(dice, life);
  const trained = training(dice, life, course);
  const isPupil = schooling.some(({ to }) => to === undefined);
  const jobs = isPupil || trained.isGoingOn ? [] : work(dice, life, course, trained.completedOn);
  const { certificates, ...learned } = language(dice, life, course);
  const age = ageOn(life, life.asOf);
  const all = <T>(rows: readonly T[]) => ({ complete: true, rows: [...rows] });
  return {
    birth_date: isoOf(life.born),
    first_entry_on: isoOf(life.entered),
    single: !household.hasPartner,
    asylum: asylum(dice, life, course),
    identity: identity(dice, life, course),
    ...conduct(dice, life, course),
    livelihood: livelihood(dice, life, jobs, household, trained.isGoingOn),
    ...learned,
    training: trained.training,
    qualification: qualification(dice, life, trained.completedOn !== undefined),
    living: {
      in_education: isPupil ? 'school' : trained.isGoingOn ? 'vocational' : 'none',
      domestic_community: dice.chance(living.domesticCommunity),
      school_age: age >= 6 && age < 18,
      school_attendance_proven: isPupil && dice.chance(ASSUMPTIONS.school.attendanceProven),
      family_community: dice.chance(living.familyCommunity),
      custody: dice.chance(living.custody),
      minor_at_entry: ageOn(life, life.entered) < 18,
      single_parent: household.children > 0 && !household.hasPartner,
      sufficient_housing: dice.chance(shareOf(life, living.housing)),
    },
    residence_periods: all(course.rows),
    absences: all(absences(dice, life)),
    applications: all([...trained.applications, ...applications(dice, life, course)]),
    offences: all(offences(dice, life)),
    employments: all(jobs),
    education: all([...schooling, ...trained.education]),
    certificates: all(certificates),
    findings: findings(dice, life),
  };
}

/** What somebody has judged already; § 25a is asked only of the young. */
function findings(dice: Dice, life: Life): NonNullable<PersonFile['findings']> {
  const age = ageOn(life, life.asOf);
  return Object.entries(judged).flatMap(([criterion, share]) => {
    if (!dice.chance(share) || (criterion.startsWith('25A') && (age < 14 || age > 30))) return [];
    const result = dice.chance(shareOf(life, findingForThem)) ? 'yes' : 'no';
    return [{ criterion, result, on: isoOf(life.asOf - dice.between(1, 600)) } as const];
  });
}
