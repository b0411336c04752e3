import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withPg } from '../../platform/stack/pg-client.ts';
import { rowOf } from './directus-client.ts';
import { audit } from './support/audit.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
let on: Referrals;
beforeAll(async () => {
  on = await referralsOf(access);
});

/** What nobody can do over Directus: an owner of the database switches the trigger off and writes. */
const tamper = (sql: string, values: readonly unknown[]) =>
  withPg(inject('databaseUrl'), async (client) => {
    await client.query('BEGIN');
    await client.query('ALTER TABLE referral_steps DISABLE TRIGGER USER');
    const { rows } = await client.query(sql, values);
    await client.query('ALTER TABLE referral_steps ENABLE TRIGGER USER');
    await client.query('COMMIT');
    return rows[0] as Record<string, unknown>;
  });

describe('npm run audit:verify', { timeout: 120_000 }, () => {
  it('recomputes every chain, and names the row that somebody has changed', async () => {
    const { id } = await on.inReview();
    const whole = await audit(inject('home'));
    expect(whole).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d[\d.]* Weiterleitungen mit .* alle Ketten halten\.\n/),
    });

    const { number } = rowOf(await on.admin('GET', `/items/referrals/${id}?fields=number`));
    const { id: row, acted_by } = await tamper(
      `WITH old AS (SELECT id, acted_by FROM referral_steps WHERE referral = $1 AND sequence = 2)
       UPDATE referral_steps s SET acted_by = NULL FROM old WHERE s.id = old.id RETURNING s.id::text, old.acted_by`,
      [id],
    );
    const broken = await audit(inject('home'));
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('1 Kette ist gebrochen');
    expect(broken.out).toContain(
      `${String(number)}, Schritt 2 (Zeile ${String(row)}): die Prüfsumme passt nicht zum Inhalt.`,
    );
    await tamper('UPDATE referral_steps SET acted_by = $2 WHERE id = $1 RETURNING id', [row, acted_by]);
    expect((await audit(inject('home'))).code).toBe(0);
  });

  it('says so when there is no such cooperation, instead of finding nothing wrong', async () => {
    expect(await audit(inject('home'), 'musterstadt')).toEqual({
      code: 2,
      out: 'audit:verify: There is no cooperation "musterstadt".\n',
    });
  });

  it('sees that the last step was cut off', async () => {
    const { id } = await on.received();
    const lost = await tamper('DELETE FROM referral_steps WHERE referral = $1 AND sequence = 2 RETURNING *', [id]);
    const { code, out } = await audit(inject('home'));
    expect([code, out]).toEqual([1, expect.stringContaining('Schritt 2: der letzte Schritt führt nicht zum Stand')]);
    const columns = Object.keys(lost);
    await tamper(
      `INSERT INTO referral_steps (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id`,
      Object.values(lost),
    );
    expect((await audit(inject('home'))).code).toBe(0);
  });
});
