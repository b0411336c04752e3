import { z } from 'zod';
import { STEP_FORMS } from '../../../domain/referral/step-form.ts';

export const authoritiesSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** The steps that are open now, as the endpoint gives them. */
export const stepsSchema = z.array(
  z.object({
    key: z.string(),
    label_de: z.string(),
    note: z.boolean(),
    details: z.enum(STEP_FORMS).nullable(),
    authorities: authoritiesSchema,
  }),
);
export type Step = z.infer<typeof stepsSchema>[number];
