import type { INode } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InputError } from '../../domain/input-error.ts';
import { LawProblem } from './law-problem.ts';
import { toNodeError } from './to-node-error.ts';

const NODE: INode = {
  id: '1',
  name: 'Node',
  type: 'x',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
};
const sdk = (status: number, code: string, message = '', more = {}) => ({
  message,
  errors: [{ message, extensions: { code, ...more } }],
  response: { status },
});

describe('toNodeError', () => {
  it.each([
    [sdk(403, 'FORBIDDEN'), 'Not found, or not visible to this office'],
    [sdk(401, 'INVALID_CREDENTIALS'), 'Directus refuses the token'],
    [sdk(503, 'SERVICE_UNAVAILABLE'), 'Directus is starting or overloaded'],
    [{ errors: '<html>', response: { status: 502 } }, 'Directus answered with status 502'],
    [new InputError('asOf', 'must be a day'), 'asOf: must be a day'],
    [new LawProblem('25b-1@2022-12-31, criterion 25B-05a: unknown fact "x"'), 'The law in Directus cannot be applied'],
    [new TypeError('Vertraulich'), 'The node failed unexpectedly'],
  ])('says what is wrong and what to do: %o', (error, message) => {
    const made = toNodeError(NODE, error, 3);
    expect(made.message).toBe(message);
    expect(made.description).toBeTruthy();
    expect(made.context['itemIndex']).toBe(3);
  });

  it("never shows Directus' own text, it may quote the value", () => {
    const made = toNodeError(
      NODE,
      sdk(400, 'RECORD_NOT_UNIQUE', 'Value "Vertraulich" is not unique', { field: 'number' }),
    );
    expect(JSON.stringify([made.message, made.description, made])).not.toContain('Vertraulich');
    expect(made.description).toContain('number');
  });

  it("shows the guard's text and the allowed steps", () => {
    const made = toNodeError(
      NODE,
      sdk(422, 'STEP_NOT_ALLOWED', 'Dieser Schritt ist jetzt nicht möglich.', {
        allowed: ['receive'],
        reason_en: 'Not now',
      }),
    );
    expect(made.message).toBe('Not now');
    expect(made.description).toBe('Dieser Schritt ist jetzt nicht möglich. Allowed now: receive.');
  });

  it('names the fields of unexpected data, not their content', () => {
    const parsed = z.object({ a: z.enum(['x']) }).safeParse({ a: 'Vertraulich' });
    const made = toNodeError(NODE, parsed.error);
    expect(made.description).toContain('Fields: a');
    expect(JSON.stringify([made.message, made.description])).not.toContain('Vertraulich');
  });
});
