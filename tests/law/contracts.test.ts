import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../platform/contracts/contracts.ts';

const generated = await contracts();
const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the contracts', () => {
  it.each(Object.keys(generated))('%s is what the code says (npm run contracts writes it)', async (name) => {
    expect(await read(`domain/contracts/${name}`)).toBe(generated[name]);
  });

  it.each(['case-amina.json', 'case-familie.json'])('the example %s fits the contract', async (name) => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(generated['case-file.schema.json'] ?? '{}') as object,
    );
    expect(validate(JSON.parse(await read(`tests/law/${name}`))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('refuses a field that nobody knows', () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(generated['case-file.schema.json'] ?? '{}') as object,
    );
    expect(validate({ person: { geburtstag: '2000-01-01' } })).toBe(false);
  });
});
