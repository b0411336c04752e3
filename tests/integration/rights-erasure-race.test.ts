import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { withPg } from '../../platform/stack/pg-client.ts';
import { newCase, newConsent, rowOf } from './directus-client.ts';
import { colleagues } from './support/colleagues.ts';
import { referralsOf } from './support/referrals.ts';

const access = inject('access');
const staff = colleagues(access.directus.url, access.directus.token);
afterAll(() => staff.dismiss());

describe('an erasure', () => {
  it('waits for a referral that is just being written, and is refused by it: no dossier is left behind', async () => {
    const on = await referralsOf(access);
    const second = await staff.hire('counsellor', on.north.organisation);
    const caseId = await newCase(on.counsellor);
    const consent = await newConsent(on.counsellor, { case: caseId, ...on.forward });
    const person = String(rowOf(await on.admin('GET', `/items/cases/${caseId}?fields=person`))['person']);
    const deletion = `/bleiberecht/persons/${person}/deletion`;
    expect((await on.counsellor('POST', deletion, {})).status).toBe(200);

    // The referral has its case and waits for the consent, as it would for a withdrawal; meanwhile the second person confirms.
    const [referral, erased] = await withPg(inject('databaseUrl'), async (pg) => {
      await pg.query('BEGIN');
      await pg.query('SELECT 1 FROM consents WHERE id = $1 FOR UPDATE', [consent]);
      const opening = on.open(caseId);
      await setTimeout(700);
      const erasing = second('POST', `${deletion}/confirm`, {});
      await setTimeout(700);
      await pg.query('COMMIT');
      return Promise.all([opening, erasing]);
    });
    expect(referral.status).toBe(200);
    expect(erased).toMatchObject({ status: 409, code: 'REFERRAL_OPEN' });
    expect((await on.counsellor('GET', `/items/cases/${caseId}`)).status).toBe(200);
  });
});
