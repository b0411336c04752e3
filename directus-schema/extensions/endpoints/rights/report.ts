import { z } from 'zod';
import { renderReport } from '../../../../domain/rights/render-report.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { accessReport } from '../../guard/rights/access-report.ts';
import type { Response } from '../express.ts';

const querySchema = z.object({ format: z.enum(['json', 'html']).default('json') });

/** With a reason in the body, never in the address: it may say something about the person. */
export const reportSchema = querySchema.extend({ reason: z.string().trim().min(10).max(500) }).strict();

type Wish = { readonly format: 'json' | 'html'; readonly reason?: string };

/** The wish of a plain GET. @throws GuardError 400 INVALID_PAYLOAD. */
export function plainWish(query: unknown): Wish {
  const wish = querySchema.safeParse(query ?? {});
  if (wish.success) return wish.data;
  throw new GuardError(400, 'INVALID_PAYLOAD', '„format“ ist html oder json.', 'format must be html or json.', {
    field: 'format',
  });
}

/** Data under restriction are read only with a reason, and the reason is kept (Art. 18 Abs. 2 DSGVO). */
async function demandReason(database: Database, person: string, reason: string | undefined): Promise<void> {
  const restricted = await first(
    database,
    z.object({ since: z.string().nullable() }),
    'SELECT restricted_at::text AS since FROM persons WHERE id = ?',
    [person],
  );
  if (!restricted?.since) return;
  if (reason === undefined)
    throw new GuardError(
      423,
      'RESTRICTED',
      'Die Verarbeitung ist eingeschränkt (Art. 18 DSGVO). Lesen geht nur mit einem Grund; der Grund wird festgehalten.',
      'Processing is restricted; POST a reason to read.',
    );
  await database.raw(
    `UPDATE rights_requests SET reads = (coalesce(reads::jsonb, '[]') || jsonb_build_array(jsonb_build_object('on', ?::text, 'reason', ?::text)))::json
     WHERE person = ? AND kind = 'restriction' AND state = 'open'`,
    [todayInBerlin(), reason, person],
  );
}

/** Everything the office stores about a person; whoever asked for it has been answered. */
export async function readReport(
  parts: { services: Services; database: Database; schema: Schema },
  accountability: Accountability,
  { office, person }: { office: string; person: string },
  reason: string | undefined,
): Promise<Awaited<ReturnType<typeof accessReport>>> {
  await demandReason(parts.database, person, reason);
  const made = await accessReport(parts, accountability, office, person);
  await parts.database.raw(
    `UPDATE rights_requests SET state = 'done', done_at = now() WHERE person = ? AND kind = 'access' AND state = 'open'`,
    [person],
  );
  return made;
}

/** Answers with the report: as HTML to read and print, else JSON. */
export async function sendReport(
  parts: { services: Services; database: Database; schema: Schema },
  accountability: Accountability,
  whose: { office: string; person: string },
  { format, reason }: Wish,
  response: Response,
): Promise<void> {
  const { report, purpose } = await readReport(parts, accountability, whose, reason);
  response.set('Cache-Control', 'no-store');
  if (format === 'html') response.type('text/html').send(renderReport(report, purpose));
  else response.json(report);
}
