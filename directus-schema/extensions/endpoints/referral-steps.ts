import { z } from 'zod';
import { allowedSteps } from '../../../domain/referral/judge-step.ts';
import { formsOf, type StepForm } from '../../../domain/referral/step-form.ts';
import type { Accountability, Database, Schema, Services } from '../guard/directus.ts';
import { foreignRow } from '../guard/errors.ts';
import { processOf } from '../guard/referral/process.ts';
import { first } from '../guard/query.ts';
import { authoritiesOf, type Authority } from '../guard/referral/authorities.ts';
import { readReferral, sideOf } from '../guard/referral/referral-row.ts';
import { wasShown } from '../guard/referral/step-requirements.ts';
import type { OfficeActor } from './caller.ts';

export type OfferedStep = {
  readonly key: string;
  readonly label_de: string;
  readonly label_en: string;
  readonly to_state: string;
  /** The step needs a text. */
  readonly note: boolean;
  /** What the step takes with it: the form that the button opens. */
  readonly details: StepForm | null;
  /** Who can be responsible instead: for the form of a step that gives the case to another authority. */
  readonly authorities: readonly Authority[];
};

/** The steps that the caller may take now. A sending side that must not know the state gets none that follow from it. */
export async function offeredSteps(database: Database, actor: OfficeActor, id: string): Promise<OfferedStep[]> {
  const referral = await readReferral(database, id, false);
  const side = referral && sideOf(actor, referral);
  if (!referral || !side) throw foreignRow('referral');
  if (side === 'sender' && referral.status !== referral.sender_status) return [];
  const shown = await wasShown(database, referral.id);
  const { steps } = await processOf(database, referral.cooperation, referral.process);
  const authorities = await authoritiesOf(database, referral.cooperation, referral.to_org);
  return allowedSteps(steps, referral.status, { side, service: actor.service }).map((step) => ({
    key: step.key,
    label_de: step.label_de,
    label_en: step.label_en,
    to_state: step.to_state,
    note: step.requires.includes('note'),
    details: formsOf(step).find((form) => form !== 'shown' || !shown) ?? null,
    authorities: step.effects.includes('transfer') ? authorities : [],
  }));
}

export const stepWishSchema = z.strictObject({
  step: z.string().min(1).max(64),
  note: z.string().max(5000).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

type Taken = { readonly id: string; readonly status: string; readonly sequence: number };

/** Takes a step as the caller: the same way as a drag or a form. */
export async function postStep(
  { services, database, schema }: { services: Services; database: Database; schema: Schema },
  accountability: Accountability,
  id: string,
  wish: z.infer<typeof stepWishSchema>,
): Promise<Taken> {
  const steps = new services.ItemsService('referral_steps', { knex: database, schema, accountability });
  const key = await steps.createOne({ referral: id, ...wish });
  const row = await first(
    database,
    z.object({ status: z.string(), sequence: z.number() }),
    'SELECT to_state AS status, sequence FROM referral_steps WHERE id = ?',
    [key],
  );
  return { id, status: row?.status ?? '', sequence: row?.sequence ?? 0 };
}
