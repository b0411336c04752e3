import type { PartnerRole } from '../../../../domain/cooperation/vocabulary.ts';
import type { ProcessName } from '../../../../domain/referral/vocabulary.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { isPartner } from '../is-partner.ts';
import { checkRunning } from '../running-cooperation.ts';

/** Who counsels may refer, allocate and hand over. */
const SENDERS: readonly PartnerRole[] = ['counselling', 'social_work', 'coordinator'];

/** A cooperation that has ended takes nobody new; one that is being wound up only hands over. */
export async function checkTerm(database: Database, cooperation: string, process: ProcessName): Promise<void> {
  const { closes_on: closesOn } = await checkRunning(database, cooperation);
  if (closesOn !== null && closesOn <= todayInBerlin() && process !== 'handover')
    throw invalidRow(
      'cooperation',
      'Diese Kooperation wird abgewickelt: es ist nur noch die Übergabe an eine andere Stelle möglich.',
      'The cooperation is closing: only handovers are possible.',
    );
}

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
    if (!(await isPartner(database, cooperation, office, { roles })))
      throw invalidRow(
        field,
        field === 'to_org'
          ? 'Diese Organisation nimmt in dieser Kooperation heute nichts entgegen.'
          : 'Ihre Organisation ist heute nicht an dieser Kooperation beteiligt.',
        'The organisation is no partner of the cooperation today.',
      );
  }
}
