import { describe, expect, it } from 'vitest';
import { runEnd } from './run-end.ts';

describe('runEnd', () => {
  it.each([
    [{ status: 'success', finished: true }, 'success'],
    [{ status: 'waiting', finished: true }, 'waiting'],
    [{ status: 'error', data: { resultData: { error: { message: 'Vertraulich' } } } }, 'failed'],
    [{ status: 'crashed' }, 'failed'],
    [{ status: 'canceled' }, 'unknown'],
    [undefined, 'unknown'],
  ])('%o is %s', (run, kind) => {
    const end = runEnd(run);
    expect(end.kind).toBe(kind);
    expect(JSON.stringify(end)).not.toContain('Vertraulich');
  });
});
