import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { CheckRequest } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import { InputError } from '../../domain/input-error.ts';

/**
 * Reads a case file or facts from a file, or from standard input for `-`.
 * @throws InputError naming the file or the field, and what is wrong with it.
 */
export async function readInput(file: string, definitions: readonly FactDefinition[]): Promise<CheckRequest['input']> {
  const name = file === '-' ? 'standard input' : file;
  return parseCheckInput(parseJson(await readText(file), name), definitions);
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError('', unreadable(file, (error as NodeJS.ErrnoException).code));
  }
}

function unreadable(file: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return `there is no file ${file}`;
    case 'EISDIR':
      return `${file} is a folder; name one file in it`;
    case 'EACCES':
      return `${file} may not be read by this user; change its rights`;
    default:
      return `${file} cannot be read (${code ?? 'unknown reason'})`;
  }
}

function parseJson(json: string, name: string): unknown {
  if (json.trim() === '') throw new InputError('', `${name} is empty; it must hold a case file or {"facts": {...}}`);
  try {
    return JSON.parse(json);
  } catch (error) {
    // The parser's message may quote the file, and with it a person's data; only the place is passed on.
    const place = /line \d+ column \d+|position \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    throw new InputError('', `${name} is not JSON${place ? ` (${place})` : ''}`);
  }
}
