import { z } from 'zod';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first } from '../query.ts';

const heldSchema = z.object({ until: z.string().nullable() });

/**
 * Where the law demands retention, it goes before the wish for deletion (Art. 17 Abs. 3 lit. b DSGVO).
 * @throws GuardError 409 RETENTION_HOLDS with the day on which it ends, or none while a case is open.
 */
export async function refuseWhileRetained(database: Database, office: string, person: string): Promise<void> {
  const held = await first(
    database,
    heldSchema,
    `SELECT CASE WHEN bool_or(c.delete_on IS NULL) THEN NULL ELSE max(c.delete_on)::text END AS until
     FROM cases c JOIN organisations o ON o.id = c.organisation
     JOIN retention_rules r ON r.organisation_kind = o.kind AND r.subject = 'case' AND r.active AND r.mandatory
     WHERE c.person = ? AND c.organisation = ? AND (c.delete_on IS NULL OR c.delete_on > ?::date)
     HAVING count(*) > 0`,
    [person, office, todayInBerlin()],
  );
  if (!held) return;
  throw new GuardError(
    409,
    'RETENTION_HOLDS',
    held.until === null
      ? 'Der Fall ist noch offen, und nach dem Abschluss besteht eine Pflicht zur Aufbewahrung. Möglich ist jetzt die Einschränkung der Verarbeitung (Art. 18 DSGVO).'
      : `Bis ${germanDay(held.until)} besteht eine Pflicht zur Aufbewahrung. Danach löscht die Software von selbst; möglich ist jetzt die Einschränkung der Verarbeitung (Art. 18 DSGVO).`,
    'A mandatory retention rule still holds.',
    { until: held.until },
  );
}
