import { expect, it } from 'vitest';
import { closeOutPhase } from './close-out-phase.ts';

it.each([
  [null, null, 'running'],
  ['2026-12-01', '2026-12-31', 'running'],
  ['2026-11-27', '2026-12-31', 'closing'],
  ['2026-11-01', null, 'closing'],
  ['2026-10-01', '2026-11-27', 'closing'],
  ['2026-10-01', '2026-11-26', 'ended'],
  [null, '2026-11-26', 'ended'],
] as const)('a cooperation that closes on %s and ends on %s is %s on 2026-11-27', (closes_on, valid_to, phase) => {
  expect(closeOutPhase({ closes_on, valid_to }, '2026-11-27')).toBe(phase);
});
