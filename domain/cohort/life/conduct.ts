import type { PersonFile } from '../../case-file/schema.ts';
import { EXPULSION_INTERESTS, REMOVAL_MEASURES } from '../../case-file/vocabulary.ts';
import { AGAINST } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

/** What speaks against a person, removal and what stands in its way: mostly nothing, and less with more fortune. */
export function conduct(
  dice: Dice,
  life: Life,
  { status }: ResidenceCourse,
): Pick<PersonFile, 'conduct' | 'removal_measures' | 'departure' | 'hardship' | 'impairments'> {
  const ill = (share: number) => dice.chance(share * 2 * (1 - life.fortune));
  const flags = Object.fromEntries(Object.entries(AGAINST).map(([name, share]) => [name, ill(share)]));
  const is60b = status === 'duldung_60b';
  const isOld = ageOn(life, life.asOf) >= 62;
  return {
    conduct: {
      ...flags,
      // § 60b Abs. 1: because of deception, false statements or because reasonable acts are not done
      ...(is60b ? { refuses_cooperation_now: dice.chance(0.7), removal_blocked_own_fault: dice.chance(0.6) } : {}),
      expulsion_interest: ill(0.02) ? [dice.pick(EXPULSION_INTERESTS)] : [],
      visa_procedure_unreasonable: dice.chance(0.4),
    },
    removal_measures: {
      imminent: dice.chance(0.08) ? [dice.pick(REMOVAL_MEASURES)] : [],
      unconnected: dice.chance(0.1),
      comparable_hopeless: dice.chance(0.1),
    },
    departure: {
      enforceable: dice.chance(status.startsWith('permit') || status.startsWith('fiktion') ? 0.02 : 0.96),
      impossible: dice.chance(0.45),
      obstacle_ends_soon: dice.chance(0.25),
      own_fault: is60b || ill(0.2),
    },
    hardship: {
      removal_date_fixed: dice.chance(0.05),
      serious_offences: ill(0.03),
      excluded_by_land: ill(0.05),
      sponsor: dice.chance(0.1),
    },
    impairments: {
      prevents_school: ill(0.03),
      prevents_livelihood: ill(0.07),
      prevents_language: ill(0.05),
      age_prevents_livelihood: isOld && dice.chance(0.7),
      age_prevents_language: isOld && dice.chance(0.5),
    },
  };
}
