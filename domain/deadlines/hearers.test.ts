import { describe, expect, it } from 'vitest';
import { hearers, type Colleague } from './hearers.ts';

const TODAY = '2026-11-27';
const one = (id: string, more: Partial<Colleague> = {}): [string, Colleague] => [
  id,
  { id, active: true, deputy: null, absent_from: null, absent_until: null, ...more },
];
const AWAY = { absent_from: '2026-11-20', absent_until: TODAY } as const;
const names = (responsible: string | null, people: readonly [string, Colleague][], escalated = false) =>
  hearers(responsible, new Map(people), ['coordination'], { escalated, today: TODAY }).map(
    ({ user, escalated: more }) => `${user}${more ? '!' : ''}`,
  );

describe('who hears of a clock', () => {
  it('is the responsible person', () => {
    expect(names('anna', [one('anna')])).toEqual(['anna']);
  });

  it('is the deputy until the last day of an absence', () => {
    expect(names('anna', [one('anna', { ...AWAY, deputy: 'ben' }), one('ben')])).toEqual(['ben']);
    expect(names('anna', [one('anna', { ...AWAY, absent_until: '2026-11-26', deputy: 'ben' }), one('ben')])).toEqual([
      'anna',
    ]);
  });

  it('is the coordination where nobody is left, also when deputies name each other', () => {
    expect(names(null, [])).toEqual(['coordination']);
    expect(names('anna', [one('anna', { active: false })])).toEqual(['coordination']);
    expect(names('anna', [one('anna', { ...AWAY, deputy: 'ben' }), one('ben', { ...AWAY, deputy: 'anna' })])).toEqual([
      'coordination',
    ]);
  });

  it('are deputy and coordination too when it escalates, each once', () => {
    expect(names('anna', [one('anna', { deputy: 'ben' }), one('ben')], true)).toEqual([
      'anna',
      'ben!',
      'coordination!',
    ]);
    expect(names('anna', [one('anna', { ...AWAY, deputy: 'ben' }), one('ben')], true)).toEqual([
      'ben',
      'coordination!',
    ]);
    expect(names(null, [], true)).toEqual(['coordination']);
  });
});
