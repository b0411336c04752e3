import { z } from 'zod';

const idOf = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** What the node itself needs of a case; the content of the file is read by the domain. */
export const caseHeadSchema = z.object({
  id: z.string(),
  number: z.string().nullable().default(null),
  person: idOf,
  check_due_on: z.string().nullable().optional(),
  family_links: z
    .array(
      z.object({
        role: z.enum(['partner', 'principal', 'child']),
        sort: z.number().nullable().default(null),
        person: idOf,
      }),
    )
    .default([])
    // The order in which the case file lists the children.
    .transform((links) => [...links].sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0))),
});

export type CaseHead = z.infer<typeof caseHeadSchema>;
