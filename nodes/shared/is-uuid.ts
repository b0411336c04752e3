import { z } from 'zod';

const uuid = z.string().uuid();

/** Whether a text is an ID of a row. Everything else would be refused by the database with a text of its own. */
export const isUuid = (text: string): boolean => uuid.safeParse(text).success;
