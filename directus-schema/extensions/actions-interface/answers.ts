import { z } from 'zod';

/** The buttons that there are now, as the endpoint gives them. */
export const offeredSchema = z.array(
  z.object({
    key: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    fields: z.array(z.record(z.string(), z.unknown())),
    values: z.record(z.string(), z.unknown()).default({}),
    changes: z.boolean(),
  }),
);
export type Offered = z.infer<typeof offeredSchema>[number];

/** What came of a button. */
export const doneSchema = z.object({
  message: z.string(),
  lines: z.array(z.string()),
  links: z.array(z.object({ label: z.string(), path: z.string() })).default([]),
  papers: z.array(z.object({ label: z.string(), file: z.string(), type: z.string(), content: z.string() })).default([]),
  gone: z.boolean().default(false),
});
export type Done = z.infer<typeof doneSchema>;
