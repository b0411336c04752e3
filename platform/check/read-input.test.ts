import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../domain/input-error.ts';
import { readInput } from './read-input.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'read-input-'))));
afterAll(() => rm(folder, { recursive: true }));

/** What is said about a file with that text. */
async function refusal(text: string): Promise<string> {
  await writeFile(join(folder, 'amina.json'), text);
  return messageOf(join(folder, 'amina.json'));
}

async function messageOf(file: string): Promise<string> {
  const error: unknown = await readInput(file, []).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message.replaceAll(folder, '');
}

describe('the input of the check', () => {
  it('names the file that is not JSON and the place, and quotes nothing of it', async () => {
    const message = await refusal('{\n  "name": "Amina", oops\n}');
    expect(message).toMatch(/^\/amina\.json is not JSON \(.*\d+\)$/);
    expect(message).not.toContain('Amina');
  });

  it.each(['', ' \n'])('names the file that is empty (%j)', async (text) => {
    expect(await refusal(text)).toMatch(/^\/amina\.json is empty/);
  });

  it('says in words that there is no file, or a folder', async () => {
    expect(await messageOf(join(folder, 'gone.json'))).toBe('there is no file /gone.json');
    expect(await messageOf(folder)).toBe(' is a folder; name one file in it');
  });
});
