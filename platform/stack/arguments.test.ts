import { describe, expect, it } from 'vitest';
import { startArguments } from './arguments.ts';

describe('startArguments', () => {
  it('reads every option', () => {
    expect(startArguments(['--once', '--home', '/tmp/x', '--base-port', '20000'])).toEqual({
      once: true,
      home: '/tmp/x',
      ports: { base: 20_000 },
      withN8n: true,
    });
  });

  it('names an unknown option', () => {
    expect(() => startArguments(['--onec'])).toThrow('--onec');
  });
});
