import type { PersonFile } from '../../case-file/schema.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { shareOf, type Life } from './life.ts';

const assumed = ASSUMPTIONS.qualification;

/** What a person can work as; a job offer goes with it more often than without. */
export function qualification(dice: Dice, life: Life, isTrained: boolean): PersonFile['qualification'] {
  const kind = isTrained ? 'vocational' : dice.weighted(assumed.kinds);
  const offer = dice.chance(kind === 'none' ? assumed.offerWithout : shareOf(life, assumed.offer));
  return {
    kind,
    adequate_job_offer: offer,
    job_assured: offer && dice.chance(assumed.assured),
    agency_consent: offer && dice.chance(assumed.consent),
    licence_missing: dice.chance(assumed.licenceMissing),
  };
}
