import { z } from 'zod';
import type { Access } from '../../../platform/stack/access.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  newConsent,
  newShowing,
  officeOf,
  rowOf,
  rowsOf,
} from '../../integration/directus-client.ts';

export interface SentReferral {
  readonly id: string;
  readonly number: string;
}

const numbered = z.object({ number: z.string() });

/** A referral that the first centre has confirmed and the authority has not yet received. */
export async function sentReferral(access: Access): Promise<SentReferral> {
  const admin = client(access.directus.url, access.directus.token);
  const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  const [north, abh] = [officeOf(access, 'beratung-nord'), officeOf(access, 'abh-musterstadt')];
  const cooperation = rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id'];
  const caseId = await newCase(counsellor);
  await newConsent(counsellor, {
    case: caseId,
    discloser: north.organisation,
    recipient: abh.organisation,
    valid_until: inDays(90),
  });
  const id = idOf(
    await counsellor('POST', '/items/referrals', {
      case: caseId,
      to_org: abh.organisation,
      cooperation,
      bases: ['25b-1'],
    }),
  );
  await newShowing(counsellor, id);
  const confirmed = await counsellor('POST', `/bleiberecht/referrals/${id}/step`, { step: 'confirm' });
  if (confirmed.status !== 200) throw new Error(`confirm: ${confirmed.status} ${confirmed.message}`);
  const { number } = numbered.parse(rowOf(await admin('GET', `/items/referrals/${id}?fields=number`)));
  return { id, number };
}
