import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { CheckRequest } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import { InputError } from '../../domain/input-error.ts';

/**
 * Reads a case file or facts from a file, or from standard input for `-`.
 * @throws InputError naming the field and what is wrong with it.
 */
export async function readInput(file: string, definitions: readonly FactDefinition[]): Promise<CheckRequest['input']> {
  return parseCheckInput(parseJson(await readText(file)), definitions);
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError('', `cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // The parser's message may quote the file, and with it a person's data; only the place is passed on.
    const place = /position \d+|line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    throw new InputError('', `this is not JSON${place ? ` (${place})` : ''}`);
  }
}
