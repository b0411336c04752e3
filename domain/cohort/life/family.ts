import type { CaseFile, PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS, PATHS, PATHS_OF_PRINCIPALS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, drawRelative, yearsIn, type Life } from './life.ts';
import type { Path } from './path.ts';
import { personCourse } from './person-course.ts';
import { school } from './school.ts';

const assumed = ASSUMPTIONS.family;

type Principal = Pick<CaseFile, 'principal' | 'relation_to_principal'>;
export type Family = Pick<CaseFile, 'partner' | 'children'> & Principal;

/** The people whose situation counts in a case. Children have neither partner nor children of their own. */
export function family(dice: Dice, life: Life): Family {
  const none = { complete: true, rows: [] };
  if (ageOn(life, life.asOf) < 18) return { partner: null, children: none, ...principalOfMinor(dice, life) };
  const kind = dice.weighted(assumed.partner);
  const lives = childrenOf(dice, life, kind !== 'none');
  const children = { complete: true, rows: lives.map((one) => childFile(dice, one)) };
  if (kind === 'principal') {
    const principal = partnerOf(dice, life, PATHS_OF_PRINCIPALS);
    return { partner: principal, principal, relation_to_principal: 'spouse', children };
  }
  const partner = kind === 'known' ? partnerOf(dice, life, PATHS) : kind === 'none' ? null : undefined;
  return { partner, children, ...principalOfAdult(dice, lives) };
}

function partnerOf(dice: Dice, life: Life, paths: readonly Path[]): PersonFile {
  const about = life.born + dice.between(-yearsIn(9), yearsIn(9));
  const born = Math.max(life.asOf - yearsIn(90), Math.min(about, life.asOf - yearsIn(18)));
  return personCourse(dice, drawRelative(dice, life, born), paths, { hasPartner: true, children: 0 });
}

/** The frames of the children, all under 25 and born when the person was at least 18. */
function childrenOf(dice: Dice, life: Life, hasPartner: boolean): readonly Life[] {
  const count = hasPartner || dice.chance(assumed.childrenAlone) ? Number(dice.weighted(assumed.children)) : 0;
  const first = Math.max(life.born + yearsIn(18), life.asOf - yearsIn(25));
  if (first >= life.asOf - 30) return [];
  return Array.from({ length: count }, () => drawRelative(dice, life, dice.between(first, life.asOf - 30)));
}

function childFile(dice: Dice, life: Life): PersonFile {
  const age = ageOn(life, life.asOf);
  return {
    birth_date: isoOf(life.born),
    first_entry_on: isoOf(life.entered),
    single: true,
    living: {
      domestic_community: dice.chance(ASSUMPTIONS.living.domesticCommunity),
      school_age: age >= 6 && age < 18,
      school_attendance_proven: dice.chance(ASSUMPTIONS.school.attendanceProven),
      minor_at_entry: ageOn(life, life.entered) < 18,
    },
    offences: { complete: true, rows: [] },
    education: { complete: true, rows: [...school(dice, life)] },
  };
}

const NONE: Principal = { principal: null, relation_to_principal: 'none' };

/** A minor's right may derive from a parent, or from an elder sister or brother; of some nobody asked yet. */
function principalOfMinor(dice: Dice, life: Life): Principal {
  const relation = dice.weighted(assumed.relations);
  if (relation === 'unknown') return {};
  if (relation === 'none') return NONE;
  const [least, most] = relation === 'child' ? [-42, -19] : [-4, 2];
  const principal = drawRelative(dice, life, life.born + dice.between(yearsIn(least), yearsIn(most)));
  const household = { hasPartner: false, children: relation === 'child' ? 1 : 0 };
  return {
    principal: personCourse(dice, principal, PATHS_OF_PRINCIPALS, household),
    relation_to_principal: relation,
  };
}

/** An adult's right may derive from a child that is nearly grown up. */
function principalOfAdult(dice: Dice, lives: readonly Life[]): Principal {
  const youth = lives.find((child) => ageOn(child, child.asOf) >= 14);
  if (!youth || !dice.chance(assumed.fromChild)) return dice.chance(assumed.principalAsked) ? NONE : {};
  const principal = personCourse(dice, youth, PATHS_OF_PRINCIPALS, { hasPartner: false, children: 0 });
  return { principal, relation_to_principal: 'parent' };
}
