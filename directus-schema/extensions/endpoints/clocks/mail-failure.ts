import { z } from 'zod';

const errorSchema = z.object({ code: z.string().optional(), responseCode: z.number().optional() });

const NO_ANSWER = 'Der Mailserver antwortet nicht';

/** Why a mail was not taken, in German; a server's own words may quote the address and are never repeated. */
export function mailFailure(error: unknown): string {
  const { code, responseCode } = errorSchema.catch({}).parse(error);
  if (responseCode !== undefined)
    return `Der Mailserver hat die E-Mail nicht angenommen (${responseCode}). ${responseCode >= 500 ? 'Bitte die Adresse des Kontos prüfen.' : 'Der nächste Lauf versucht es wieder.'}`;
  return `${NO_ANSWER} (${code ?? 'unbekannt'}). Der nächste Lauf versucht es wieder.`;
}

/** True for a failure that every other mail would meet too. */
export const noAnswer = (failure: string): boolean => failure.startsWith(NO_ANSWER);
