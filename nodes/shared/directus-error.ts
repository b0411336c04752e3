import { z } from 'zod';

/** What Directus and the guard put into an error. The texts of the guard never hold personal data. */
export const directusErrorSchema = z.object({
  message: z.string().default(''),
  extensions: z
    .object({
      code: z.string().default('UNKNOWN'),
      reason: z.string().optional(),
      reason_en: z.string().optional(),
      field: z.string().optional(),
      allowed: z.array(z.string()).optional(),
    })
    .default({}),
});

/** What the SDK rejects with when Directus answers with an error. */
export const sdkFailureSchema = z.object({
  errors: z.array(directusErrorSchema).catch([]),
  response: z.object({ status: z.number().int() }),
});

export type DirectusFailure = {
  readonly status: number;
  readonly code: string;
  /** German, for staff. */
  readonly message: string;
  readonly reasonEn?: string | undefined;
  readonly field?: string | undefined;
  readonly allowed?: readonly string[] | undefined;
};

/** The failure in an error of the SDK, or nothing when the error is of another kind. */
export const directusFailure = (error: unknown): DirectusFailure | undefined => {
  const parsed = sdkFailureSchema.safeParse(error);
  if (!parsed.success) return undefined;
  const first = parsed.data.errors[0];
  return {
    status: parsed.data.response.status,
    code: first?.extensions.code ?? 'UNKNOWN',
    message: first?.message ?? '',
    reasonEn: first?.extensions.reason_en,
    field: first?.extensions.field,
    allowed: first?.extensions.allowed,
  };
};
