import { z } from 'zod';
import { CLOCK_KINDS } from '../../../../domain/deadlines/vocabulary.ts';
import type { Database } from '../../guard/directus.ts';
import { first, query } from '../../guard/query.ts';
import { mailFailure, noAnswer } from './mail-failure.ts';
import { reminderMail } from './reminder-mail.ts';

/** A mail as Directus' mail service takes it. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string };

export type MailPorts = {
  readonly database: Database;
  /** Sends one mail; rejects when the server did not take it. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly publicUrl: string;
};

const idSchema = z.object({ id: z.string() });
const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(CLOCK_KINDS),
  about_on: z.string(),
  mail: z.string().nullable(),
  number: z.string(),
  path: z.string(),
  office: z.string(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

/** What is still to send, of cases in which somebody may be reminded. */
const PENDING = `r.state IN ('open', 'failed') AND (c.id IS NULL OR (c.state = 'open' AND NOT coalesce(c.restricted, false)))`;

/** The reminder with its template: that of its rule, else the first in use of its kind. */
const ONE = `SELECT r.id, r.kind, to_char(r.about_on, 'YYYY-MM-DD') AS about_on,
    CASE WHEN u.status = 'active' THEN u.email END AS mail, coalesce(c.number, f.number, '') AS number,
    CASE WHEN c.id IS NULL THEN 'referrals/' || f.id ELSE 'cases/' || c.id END AS path, o.name AS office,
    t.subject, t.body
  FROM reminders r JOIN organisations o ON o.id = r.organisation
  LEFT JOIN cases c ON c.id = r."case" LEFT JOIN referrals f ON f.id = r.referral
  LEFT JOIN directus_users u ON u.id = r.recipient
  LEFT JOIN clock_rules k ON k.kind = r.kind
  LEFT JOIN LATERAL (SELECT subject, body FROM templates t WHERE t.active
    AND t.kind = CASE WHEN r.escalated THEN 'escalation' ELSE 'reminder' END
    ORDER BY t.id = k.template DESC, t.language = 'de' DESC, t.key LIMIT 1) t ON true
  WHERE r.id = ? AND ${PENDING} FOR UPDATE OF r SKIP LOCKED`;

/**
 * Sends the reminders of an office that are due by mail. Each is locked while it is sent, so that of two runs one sends it
 * and the other passes by; what failed says why and is tried again by the next run. When the server does not answer at all
 * the run ends: the rest waits for the next one.
 * @param today `YYYY-MM-DD`
 */
export async function sendReminders(
  { database, send, publicUrl }: MailPorts,
  office: string,
  today: string,
): Promise<{ sent: number; failed: number }> {
  const pending = await query(
    database,
    idSchema,
    `SELECT r.id FROM reminders r LEFT JOIN cases c ON c.id = r."case" WHERE r.organisation = ? AND ${PENDING}
     ORDER BY r.about_on, r.id`,
    [office],
  );
  const count = { sent: 0, failed: 0 };
  for (const { id } of pending) {
    const result = await database.transaction(async (trx) => {
      const row = await first(trx, rowSchema, ONE, [id]);
      if (!row) return 'passed';
      const failure = await attempt(row, today, publicUrl, send);
      if (failure === null)
        await trx.raw(`UPDATE reminders SET state = 'sent', sent_at = now(), failure = NULL WHERE id = ?`, [id]);
      else await trx.raw(`UPDATE reminders SET state = 'failed', failure = ? WHERE id = ?`, [failure, id]);
      return failure ?? 'sent';
    });
    if (result === 'passed') continue;
    count[result === 'sent' ? 'sent' : 'failed'] += 1;
    if (noAnswer(result)) break;
  }
  return count;
}

/** Null when it was sent, else why not, in German and without an address. */
async function attempt(row: Row, today: string, publicUrl: string, send: MailPorts['send']): Promise<string | null> {
  if (row.mail === null) return 'Niemand ist zuständig, oder das Konto hat keine E-Mail-Adresse oder ist nicht aktiv.';
  if (row.body === null) return 'Es gibt keine Vorlage in Gebrauch für diese Art von E-Mail.';
  let mail: { subject: string; text: string };
  try {
    mail = reminderMail({ subject: row.subject, body: row.body }, row, { publicUrl, today });
  } catch {
    return 'Die Vorlage lässt sich nicht füllen. Bitte in der Vorlage die Platzhalter prüfen.';
  }
  try {
    // One id for each reminder: should a crash make it go out twice, mail programs show it once.
    await send({ to: row.mail, ...mail, messageId: `<${row.id}@bleiberecht.invalid>` });
    return null;
  } catch (error) {
    return mailFailure(error);
  }
}
