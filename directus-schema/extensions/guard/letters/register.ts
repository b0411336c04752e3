import type { ExtensionContext, HookRegister } from '../directus.ts';
import { redeemInNew, redeemInOld } from './letter-codes.ts';
import { changeWave, checkScreening, planWave, screenNew } from './screening-rows.ts';

/** The guard of the look through the stock, of letters and of their codes. */
export function guardLetters(
  filter: HookRegister['filter'],
  action: HookRegister['action'],
  logger: ExtensionContext['logger'],
): void {
  filter('enquiries.items.create', redeemInNew);
  filter('enquiries.items.update', redeemInOld);
  filter('screenings.items.create', checkScreening);
  action('screenings.items.create', screenNew(logger));
  filter('letter_waves.items.create', planWave);
  filter('letter_waves.items.update', changeWave);
}
