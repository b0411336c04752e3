import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { loggedIn, rowOf, rowsOf, type Client } from '../directus-client.ts';
import { referralsOf, type Referrals } from '../support/referrals.ts';
import { PATIENCE } from './patience.ts';

const access = inject('access');
let on: Referrals;
/** Responsible for the process at the centre, which is a partner: may change what both work by. */
let attacker: Client;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  on = await referralsOf(access);
  attacker = await loggedIn(access, 'process_admin', 'beratung-nord');
});

const rowWith = async (collection: string, key: string): Promise<Record<string, unknown>> => {
  const found = rowsOf(
    await attacker('GET', `/items/${collection}?filter[key][_eq]=${key}&filter[cooperation][_eq]=${on.cooperation}`),
  );
  return z.record(z.string(), z.unknown()).parse(found[0]);
};

describe('one office that changes the process of both', () => {
  it('gives no step to the wrong side or to a machine, and passes on no dossier without the consent', async () => {
    const [confirm, receive, grant] = [
      await rowWith('process_steps', 'confirm'),
      await rowWith('process_steps', 'receive'),
      await rowWith('process_steps', 'grant'),
    ];
    const harmless = await rowWith('process_steps', 'discard');
    const attempts = [
      [confirm, 'kind', { kind: 'any' }],
      [confirm, 'side', { side: 'recipient' }],
      [confirm, 'requires', { requires: [] }],
      [confirm, 'requires', { requires: '["dossier"]' }],
      [receive, 'requires', { requires: ['dossier'] }],
      [receive, 'kind', { kind: 'any' }],
      [grant, 'side', { side: 'sender' }],
      [harmless, 'side', { side: 'recipient', effects: '["send"]' }],
      [harmless, 'kind', { effects: ['send'] }],
      [harmless, 'requires', { effects: ['send'], kind: 'human' }],
    ] as const;
    for (const [row, field, change] of attempts) {
      const refused = { status: 422, code: 'INVALID_ROW', extensions: { field } };
      const id = String(row['id']);
      expect([change, await attacker('PATCH', `/items/process_steps/${id}`, change)]).toMatchObject([change, refused]);
      const many = { keys: [harmless['id'], id], data: change };
      expect([many, await attacker('PATCH', '/items/process_steps', many)]).toMatchObject([many, refused]);
      const nested = { steps: { create: [], update: [{ id, ...change }], delete: [] } };
      expect([nested, await attacker('PATCH', `/items/cooperations/${on.cooperation}`, nested)]).toMatchObject([
        nested,
        refused,
      ]);
      expect(rowOf(await on.admin('GET', `/items/process_steps/${id}`))).toEqual(row);
    }
  });

  it('learns nothing of what the authority does because a state is said to need no return consent', async () => {
    const state = `/items/process_states/${String((await rowWith('process_states', 'in_review'))['id'])}`;
    expect((await attacker('PATCH', state, { needs_return_consent: false })).status).toBe(200);
    try {
      const { id } = await on.inReview();
      expect(await on.stateOf(id)).toMatchObject({ status: 'in_review', sender_status: 'received' });
      const steps = rowsOf(
        await on.counsellor('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence`),
      );
      expect(steps.map(({ step }) => step)).toEqual(['confirm', 'receive']);
    } finally {
      await attacker('PATCH', state, { needs_return_consent: true });
    }
  });

  it('takes away no state on the way of referrals, neither alone, by another key, nor with the cooperation', async () => {
    const { id } = await on.received();
    const row = await rowWith('process_states', 'received');
    const state = `/items/process_states/${String(row['id'])}`;
    const refused = { status: 409, code: 'STATE_IN_USE' };
    for (const [method, path, body] of [
      ['DELETE', state, undefined],
      ['DELETE', '/items/process_states', [row['id']]],
      ['DELETE', `/items/cooperations/${on.cooperation}`, undefined],
      ['PATCH', state, { key: 'anders' }],
      ['PATCH', state, { process: 'handover' }],
      ['PATCH', `/items/cooperations/${on.cooperation}`, { states: { create: [], update: [], delete: [row['id']] } }],
    ] as const)
      expect([method, path, body, await attacker(method, path, body)]).toMatchObject([method, path, body, refused]);
    expect((await attacker('PATCH', state, { key: 'received', label_de: row['label_de'] })).status).toBe(200);
    expect(await rowWith('process_states', 'received')).toEqual(row);
    await on.taken(on.clerk, id, 'start_review');
  });

  it('does not decide how long offices of another kind keep their files', async () => {
    const rules = rowsOf(await attacker('GET', '/items/retention_rules?limit=-1'));
    const [theirs] = rules.filter((rule) => rule['organisation_kind'] === 'abh');
    const [own] = rules.filter((rule) => rule['organisation_kind'] === 'counselling');
    const refused = { status: 403, code: 'FORBIDDEN' };
    const path = (row: typeof own) => `/items/retention_rules/${String(row?.['id'])}`;
    for (const [method, at, body] of [
      ['PATCH', path(theirs), { months: 0 }],
      ['PATCH', path(theirs), { organisation_kind: 'counselling' }],
      ['PATCH', path(own), { organisation_kind: 'abh' }],
      ['PATCH', '/items/retention_rules', { keys: [own?.['id'], theirs?.['id']], data: { months: 0 } }],
      ['POST', '/items/retention_rules', { organisation_kind: 'abh', subject: 'case', months: 0 }],
      ['DELETE', path(theirs), undefined],
    ] as const)
      expect([method, body, await attacker(method, at, body)]).toMatchObject([method, body, refused]);
    expect(rowsOf(await attacker('GET', '/items/retention_rules?limit=-1'))).toEqual(rules);
  });
});
