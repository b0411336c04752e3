import type { PersonFile } from '../../case-file/schema.ts';
import type { Dice } from '../dice.ts';
import type { Life } from './life.ts';

/** What a person can work as; a job offer goes with it more often than without. */
export function qualification(dice: Dice, { fortune }: Life, isTrained: boolean): PersonFile['qualification'] {
  const kind = isTrained
    ? 'vocational'
    : dice.weighted({
        none: 0.82,
        vocational: 0.06,
        nursing_assistant: 0.04,
        university: 0.02,
        foreign_university: 0.06,
      });
  const offer = dice.chance(kind === 'none' ? 0.05 : 0.5 + 0.45 * fortune);
  return {
    kind,
    adequate_job_offer: offer,
    job_assured: offer && dice.chance(0.9),
    agency_consent: offer && dice.chance(0.9),
    licence_missing: dice.chance(0.05),
  };
}
