import { z } from 'zod';
import type { CreateFilter, UpdateFilter } from '../directus.ts';
import { first } from '../query.ts';

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Staff need not write two languages at once: without an English name the German one stands for it. */
export const nameInEnglish: CreateFilter = async (payload) =>
  isBlank(payload['title_en']) ? { ...payload, title_en: payload['title_de'] } : payload;

export const renameInEnglish: UpdateFilter = async (payload, { keys: [key = ''] }, { database }) => {
  if (!('title_en' in payload) || !isBlank(payload['title_en'])) return payload;
  const before = await first(
    database,
    z.object({ title_de: z.string() }),
    'SELECT title_de FROM criteria WHERE id = ?',
    [key],
  );
  return { ...payload, title_en: payload['title_de'] ?? before?.title_de };
};
