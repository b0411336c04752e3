import { z } from 'zod';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import { letterCodeHash } from '../../../../domain/letters/letter-code.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Context, CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first, query } from '../query.ts';

const codeSchema = z.object({
  id: z.string(),
  cooperation: z.string(),
  used: z.boolean(),
  expired: z.boolean(),
});

/** Those who take enquiries. */
const TAKERS: readonly (string | null)[] = [ROLE_IDS.counsellor, ROLE_IDS.coordinator, ROLE_IDS.service_counselling];

const refused = (code: string, de: string, en: string): GuardError =>
  new GuardError(422, code, de, en, { field: 'letter_code' });

/**
 * Redeems a code for the office of an enquiry, once. Everybody else gets one answer, before the code is looked at: the
 * authority has printed the codes, and what it could learn by trying them would be who came.
 */
async function redeem(context: Context, written: string): Promise<string> {
  const { office } = await actorOf(context);
  const { accountability, database } = context;
  const isCentre = office !== null && (await kindOf(database, office)) !== 'abh';
  if (!isCentre || !TAKERS.includes(accountability?.role ?? null))
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Codes aus Briefen löst nur eine Beratungsstelle ein.',
      'Only a counselling centre redeems the codes of letters.',
      { field: 'letter_code' },
    );
  const found = await first(
    database,
    codeSchema,
    `SELECT c.id, w.cooperation, c.redeemed_on IS NOT NULL AS used, coalesce(w.codes_valid_until < :today, false) AS expired
     FROM letter_codes c JOIN letter_waves w ON w.id = c.wave
     WHERE c.code_hash = :hash AND EXISTS (SELECT 1 FROM cooperation_partners p WHERE p.cooperation = w.cooperation
       AND p.organisation = :office AND p.role <> 'abh' AND (p.valid_from IS NULL OR p.valid_from <= :today)
       AND (p.valid_to IS NULL OR p.valid_to >= :today)) FOR UPDATE OF c`,
    { hash: letterCodeHash(written) ?? '', office, today: todayInBerlin() },
  );
  if (!found)
    throw refused(
      'LETTER_CODE_UNKNOWN',
      'Diesen Code gibt es in Ihren Kooperationen nicht. Bitte mit dem Brief vergleichen; I und O kommen nicht vor.',
      'letter_code: there is no such code in the cooperations of this office.',
    );
  if (found.used)
    throw refused(
      'LETTER_CODE_USED',
      'Dieser Code ist schon eingelöst. Jeder Brief zählt einmal; die Anfrage lässt sich ohne Code speichern.',
      'letter_code: was redeemed before.',
    );
  if (found.expired)
    throw refused(
      'LETTER_CODE_EXPIRED',
      'Dieser Code ist abgelaufen. Die Anfrage lässt sich ohne Code speichern; beraten werden kann die Person trotzdem.',
      'letter_code: is no longer valid.',
    );
  await database.raw('UPDATE letter_codes SET redeemed_on = ? WHERE id = ?', [todayInBerlin(), found.id]);
  return found.cooperation;
}

const kindOf = async (database: Database, office: string): Promise<string | undefined> =>
  (await first(database, z.object({ kind: z.string() }), 'SELECT kind FROM organisations WHERE id = ?', [office]))
    ?.kind;

const redeemed = (payload: Payload, cooperation: string): Payload => ({
  ...payload,
  letter_code: null,
  channel: 'letter',
  cooperation,
});

const codeIn = ({ letter_code }: Payload): string | null =>
  typeof letter_code === 'string' && letter_code.trim() !== '' ? letter_code : null;

/** A code in a new enquiry is redeemed and not kept. */
export const redeemInNew: CreateFilter = async (payload, _meta, context) => {
  const code = codeIn(payload);
  return code === null || context.accountability === null ? payload : redeemed(payload, await redeem(context, code));
};

/** The same in an enquiry that is there already: one of the own office, and one at a time. */
export const redeemInOld: UpdateFilter = async (payload, { keys }, context) => {
  const code = codeIn(payload);
  if (code === null || context.accountability === null) return payload;
  const { office } = await actorOf(context);
  const own = await query(
    context.database,
    z.object({ id: z.string() }),
    'SELECT id FROM enquiries WHERE organisation::text = ? AND id::text = ANY (?)',
    [office ?? '', keys.map(String)],
  );
  if (keys.length !== 1 || own.length !== 1)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Ein Code gehört zu einer Anfrage der eigenen Organisation.',
      'letter_code: one enquiry of the own office at a time.',
      { field: 'letter_code' },
    );
  return redeemed(payload, await redeem(context, code));
};
