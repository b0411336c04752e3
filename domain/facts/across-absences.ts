import type { GapTolerance } from './gap-tolerance.ts';
import { periodsOf, type Reading } from './period.ts';
import type { PersonView } from './person-view.ts';

/**
 * A gap tolerance that does not ask about days abroad. With a departure the Duldung ends (§ 60a Abs. 5 S. 1 AufenthG), so a
 * file that is right has no status for them; whether the departure does harm is asked elsewhere, and one that does cuts
 * off all before it. What is left of a gap on either side is judged by itself.
 */
export function acrossAbsences(
  isHarmless: GapTolerance,
  person: PersonView,
  rule: string,
  reading: Reading,
): GapTolerance {
  const { rows } = person.list('absences');
  if (rule === 'ignored' || rows.length === 0) return isHarmless;
  const away = [...periodsOf(rows, reading)].sort((a, b) => a.from - b.from);
  return (first, after) => {
    let open = first;
    for (const { from, to } of away) {
      if (from >= after) break;
      if (from > open && !isHarmless(open, from)) return false;
      open = Math.max(open, to + 1);
    }
    return open >= after || isHarmless(open, after);
  };
}
