import {
  inDays,
  idOf,
  newCase,
  newConsent,
  officeOf,
  rowsOf,
  SHOWN,
  type Answer,
  type Client,
} from '../directus-client.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { withPg } from '../../../platform/stack/pg-client.ts';

export type SentReferral = {
  readonly id: string;
  readonly caseId: string;
  readonly forward: string;
  readonly conference: string;
};

const GIVEN = ['personal_data', 'residence', 'identity', 'language', 'employment'];

/** What the tests of the case conference do again and again, as the people of the demo. */
export function conferenceCases(access: Access, databaseUrl: string, people: { counsellor: Client; clerk: Client }) {
  const { counsellor, clerk } = people;
  const north = officeOf(access, 'beratung-nord');
  const abh = officeOf(access, 'abh-musterstadt');
  const ends = { discloser: north.organisation, recipient: abh.organisation };
  const step = (caller: Client, id: string, key: string): Promise<Answer> =>
    caller('POST', `/bleiberecht/referrals/${id}/step`, {
      step: key,
      ...(key === 'confirm' ? { details: SHOWN } : {}),
    });

  return {
    step,
    ends,
    /** A referral that was sent, with the consent to talk about it unless `without`. */
    async sent(cooperation: string, without = false, extra: Record<string, unknown> = {}): Promise<SentReferral> {
      const caseId = await newCase(counsellor, extra);
      const forward = await newConsent(counsellor, { case: caseId, ...ends, categories: GIVEN });
      const conference = without
        ? ''
        : await newConsent(counsellor, { case: caseId, ...ends, purpose: 'case_conference', categories: GIVEN });
      const id = idOf(
        await counsellor('POST', '/items/referrals', {
          case: caseId,
          to_org: abh.organisation,
          cooperation,
          bases: ['25b-1'],
        }),
      );
      const sent = await step(counsellor, id, 'confirm');
      if (sent.status !== 200) throw new Error(`not sent: ${sent.message}`);
      return { id, caseId, forward, conference };
    },
    async receive(id: string): Promise<string> {
      const got = await step(clerk, id, 'receive');
      if (got.status !== 200) throw new Error(`not received: ${got.message}`);
      const [row] = rowsOf(await clerk('GET', `/items/referrals?filter[id][_eq]=${id}&fields=recipient_case`));
      return String(row?.['recipient_case']);
    },
    /** Time passes: the day of the conference is today, its agenda is closed. No API can do that. */
    async dayComes(conference: string): Promise<void> {
      await withPg(databaseUrl, (pg) =>
        pg.query('UPDATE conferences SET held_on = $2, agenda_until = $2 WHERE id = $1', [conference, inDays(0)]),
      );
    },
  };
}
