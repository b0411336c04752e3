import type { PersonFile } from '../../case-file/schema.ts';
import { EXPULSION_INTERESTS, REMOVAL_MEASURES } from '../../case-file/vocabulary.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, shareOf, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

const { against, conduct: assumed, removal, health } = ASSUMPTIONS;

/** What speaks against a person, removal and what stands in its way: mostly nothing, and the less the better things go. */
export function conduct(
  dice: Dice,
  life: Life,
  { status }: ResidenceCourse,
): Pick<PersonFile, 'conduct' | 'removal_measures' | 'departure' | 'hardship' | 'impairments'> {
  const isSo = (share: readonly [number, number]) => dice.chance(shareOf(life, share));
  const flags = Object.fromEntries(Object.entries(against).map(([name, share]) => [name, isSo(share)]));
  // § 60b Abs. 1 AufenthG: because of deception, or because what can be asked is not done.
  const is60b = status === 'duldung_60b';
  const of60b = {
    refuses_cooperation_now: dice.chance(assumed.refusesUnder60b),
    removal_blocked_own_fault: dice.chance(assumed.blocksUnder60b),
  };
  const hasTitle = status.startsWith('permit') || status.startsWith('fiktion');
  const isOld = ageOn(life, life.asOf) >= health.oldFrom;
  return {
    conduct: {
      ...flags,
      ...(is60b ? of60b : {}),
      expulsion_interest: isSo(assumed.expulsionInterest) ? [dice.pick(EXPULSION_INTERESTS)] : [],
      visa_procedure_unreasonable: dice.chance(assumed.visaUnreasonable),
    },
    removal_measures: {
      imminent: dice.chance(removal.measure) ? [dice.pick(REMOVAL_MEASURES)] : [],
      unconnected: dice.chance(removal.unconnected),
      comparable_hopeless: dice.chance(removal.hopeless),
    },
    departure: {
      enforceable: dice.chance(hasTitle ? removal.enforceableOfTitles : removal.enforceable),
      impossible: dice.chance(removal.impossible),
      obstacle_ends_soon: dice.chance(removal.endsSoon),
      own_fault: is60b || isSo(removal.ownFault),
    },
    hardship: {
      removal_date_fixed: dice.chance(removal.dateFixed),
      serious_offences: isSo(removal.seriousOffences),
      excluded_by_land: isSo(removal.excludedByLand),
      sponsor: dice.chance(removal.sponsor),
    },
    impairments: {
      prevents_school: isSo(health.prevents_school),
      prevents_livelihood: isSo(health.prevents_livelihood),
      prevents_language: isSo(health.prevents_language),
      age_prevents_livelihood: isOld && dice.chance(health.age_prevents_livelihood),
      age_prevents_language: isOld && dice.chance(health.age_prevents_language),
    },
  };
}
