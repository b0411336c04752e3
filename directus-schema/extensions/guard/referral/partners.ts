import { z } from 'zod';
import type { PartnerRole } from '../../../../domain/cooperation/vocabulary.ts';
import type { ProcessName } from '../../../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { checkRunning } from '../running-cooperation.ts';

/** Who counsels may refer, allocate and hand over. */
const SENDERS: readonly PartnerRole[] = ['counselling', 'social_work', 'coordinator'];

/** A cooperation that has ended takes nobody new; one that is being wound up only hands over. */
export async function checkTerm(database: Database, cooperation: string, process: ProcessName): Promise<void> {
  await checkRunning(database, cooperation);
  const term = await first(
    database,
    z.object({ closing: z.boolean() }),
    `SELECT coalesce(closes_on, 'infinity') <= ?::date AS closing FROM cooperations WHERE id = ?`,
    [todayInBerlin(), cooperation],
  );
  if (term?.closing && process !== 'handover')
    throw invalidRow(
      'cooperation',
      'Diese Kooperation wird abgewickelt: es ist nur noch die Übergabe an eine andere Stelle möglich.',
      'The cooperation is closing: only handovers are possible.',
    );
}

/** Whether an office is a partner of the cooperation today, in one of the roles. */
export const isPartner = async (
  database: Database,
  cooperation: string,
  office: string,
  roles: readonly PartnerRole[],
): Promise<boolean> =>
  (await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM cooperation_partners WHERE cooperation = ? AND organisation = ? AND role = ANY (?)
     AND coalesce(valid_from, '-infinity') <= ?::date AND coalesce(valid_to, 'infinity') >= ?::date`,
    [cooperation, office, roles, todayInBerlin(), todayInBerlin()],
  )) !== null;

/** Both offices must be partners today, on the sides that the cooperation gives them. */
export async function checkPartners(
  database: Database,
  cooperation: string,
  process: ProcessName,
  from: string,
  to: string,
): Promise<void> {
  const sides: [string, string, readonly PartnerRole[]][] = [
    [from, 'cooperation', SENDERS],
    [to, 'to_org', process === 'referral' ? ['abh'] : SENDERS],
  ];
  for (const [office, field, roles] of sides) {
    if (!(await isPartner(database, cooperation, office, roles)))
      throw invalidRow(
        field,
        field === 'to_org'
          ? 'Diese Organisation nimmt in dieser Kooperation heute nichts entgegen.'
          : 'Ihre Organisation ist heute nicht an dieser Kooperation beteiligt.',
        'The organisation is no partner of the cooperation today.',
      );
  }
}
