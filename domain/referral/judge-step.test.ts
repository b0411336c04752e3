import { describe, expect, it } from 'vitest';
import { allowedSteps, judgeStep, type Actor } from './judge-step.ts';
import type { ProcessStep } from './process.ts';

const step = (
  key: string,
  from: string,
  to: string,
  side: ProcessStep['side'],
  kind: ProcessStep['kind'],
): ProcessStep => ({
  key,
  label_de: key,
  label_en: key,
  from_state: from,
  to_state: to,
  side,
  kind,
  requires: [],
  effects: [],
  deadline_amount: null,
  deadline_unit: null,
});

const steps = [
  step('confirm', 'proposed', 'sent', 'sender', 'human'),
  step('discard', 'proposed', 'discarded', 'sender', 'any'),
  step('receive', 'sent', 'received', 'recipient', 'human'),
  step('remind', 'sent', 'sent', 'recipient', 'service'),
];
const counsellor: Actor = { side: 'sender', service: false };
const machine: Actor = { side: 'sender', service: true };
const clerk: Actor = { side: 'recipient', service: false };

describe('steps', () => {
  it('are found by key and by target state', () => {
    expect(judgeStep(steps, 'proposed', counsellor, { step: 'confirm' })).toMatchObject({ step: { to_state: 'sent' } });
    expect(judgeStep(steps, 'proposed', counsellor, { to_state: 'sent' })).toMatchObject({ step: { key: 'confirm' } });
  });

  it('are refused with the allowed ones named in German', () => {
    const verdict = judgeStep(steps, 'proposed', counsellor, { to_state: 'received' });
    expect(verdict).toMatchObject({ refusal: { code: 'STEP_NOT_ALLOWED' } });
    expect('refusal' in verdict && verdict.refusal.de).toContain('Jetzt möglich: „confirm“, „discard“.');
    expect('refusal' in verdict && verdict.refusal.allowed.map((one) => one.key)).toEqual(['confirm', 'discard']);
  });

  it('of a human are closed to a service account, and the other way round', () => {
    expect(judgeStep(steps, 'proposed', machine, { step: 'confirm' })).toMatchObject({
      refusal: { code: 'HUMAN_REQUIRED' },
    });
    expect(judgeStep(steps, 'proposed', machine, { step: 'discard' })).toMatchObject({ step: { key: 'discard' } });
    expect(allowedSteps(steps, 'sent', clerk).map((one) => one.key)).toEqual(['receive']);
  });

  it('of the other side are closed, and nobody outside may do anything', () => {
    expect(judgeStep(steps, 'sent', counsellor, { step: 'receive' })).toMatchObject({
      refusal: { code: 'STEP_NOT_ALLOWED' },
    });
    expect(allowedSteps(steps, 'sent', { side: null, service: false })).toEqual([]);
  });

  it('need a wish', () => {
    expect(judgeStep(steps, 'proposed', counsellor, {})).toHaveProperty('refusal');
  });
});
