import { describe, expect, it } from 'vitest';
import { startArguments } from './arguments.ts';

describe('startArguments', () => {
  it('reads every option', () => {
    expect(
      startArguments([
        '--once',
        '--home',
        '/tmp/x',
        '--base-port',
        '20000',
        '--programme',
        'koeln',
        '--programme',
        'wib',
        '--office',
        'koeln-domblick',
      ]),
    ).toEqual({
      once: true,
      home: '/tmp/x',
      ports: { base: 20_000 },
      withN8n: true,
      programmes: ['koeln', 'wib'],
      offices: ['koeln-domblick'],
    });
  });

  it('names an unknown option', () => {
    expect(() => startArguments(['--onec'])).toThrow('--onec');
  });

  it('names the programmes that there are', () => {
    expect(() => startArguments(['--programme', 'bonn'])).toThrow(/one of dresden, .*, hoyerswerda, not "bonn"/);
  });
});
