import { z } from 'zod';
import { germanDay } from '../../../../domain/time/german-day.ts';
import type { Actor } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Payload } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { recorded } from './recorded.ts';

/**
 * What was recorded is never rewritten, only supplemented: the new text stands behind the old one, with day and office.
 * @throws GuardError RECORDED when anything else is changed or the old text is not kept
 */
export async function addSupplement(
  database: Database,
  payload: Payload,
  before: string | null,
  { office }: Actor,
): Promise<string> {
  const other = Object.keys(payload).find((key) => key !== 'supplement');
  const text = z.string().max(20_000).safeParse(payload['supplement']).data ?? '';
  if (other !== undefined || !text.startsWith(before ?? '')) throw recorded(other ?? 'supplement');
  const added = text.slice((before ?? '').length).trim();
  if (added === '') throw invalidRow('supplement', 'Bitte den Nachtrag eintragen.', 'The supplement is empty.');
  const name = await first(database, z.object({ name: z.string() }), 'SELECT name FROM organisations WHERE id = ?', [
    office,
  ]);
  const entry = `${germanDay(todayInBerlin())}, ${name?.name ?? ''}: ${added}`;
  return before ? `${before}\n${entry}` : entry;
}
