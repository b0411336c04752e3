import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';

/** A copy of a cooperation: its name, and for every partner of the source the organisation that takes that place. */
export const copyWishSchema = z.strictObject({
  name: z.string().trim().min(3).max(200),
  land: z.enum(LAENDER).optional(),
  partners: z
    .array(
      z.strictObject({
        /** The row of `cooperation_partners` of the source. */
        instead_of: z.string().uuid(),
        /** An organisation that is there is taken by its name, another one is made. */
        name: z.string().trim().min(3).max(200),
        place: z.string().trim().max(120).optional(),
      }),
    )
    .min(1)
    .max(50),
});

export type CopyWish = z.infer<typeof copyWishSchema>;
