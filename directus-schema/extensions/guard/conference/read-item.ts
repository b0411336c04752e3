import { z } from 'zod';
import {
  CONFERENCE_KINDS,
  CONFERENCE_STATES,
  ITEM_ROUTES,
  ITEM_STATES,
} from '../../../../domain/conference/vocabulary.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

const conferenceSchema = z.object({
  id: z.string(),
  cooperation: z.string(),
  kind: z.enum(CONFERENCE_KINDS),
  state: z.enum(CONFERENCE_STATES),
  held_on: z.string(),
  agenda_until: z.string().nullable(),
});
export type ConferenceRow = z.infer<typeof conferenceSchema>;

/** A conference, kept as it is until the transaction ends; null when there is none with that id. */
export const lockConference = (database: Database, id: string): Promise<ConferenceRow | null> =>
  first(
    database,
    conferenceSchema,
    `SELECT id, cooperation, kind, state, held_on::text, agenda_until::text FROM conferences WHERE id::text = ? FOR SHARE`,
    [id],
  );

const itemSchema = z.object({
  id: z.string(),
  conference: z.string(),
  referral: z.string(),
  state: z.enum(ITEM_STATES),
  route: z.enum(ITEM_ROUTES),
  question: z.string().nullable(),
  options: z.string().nullable(),
  agreement: z.string().nullable(),
  separate_agreement: z.string().nullable(),
  dissent_sender: z.string().nullable(),
  dissent_recipient: z.string().nullable(),
  supplement: z.string().nullable(),
  consent: z.string().nullable(),
  recorded_at: z.string().nullable(),
});
export type ItemRow = z.infer<typeof itemSchema>;

const ITEM = `SELECT id, conference, referral, state, route, question, options, agreement, separate_agreement, dissent_sender,
  dissent_recipient, supplement, consent, recorded_at::text FROM conference_items WHERE id::text = ?`;

/** An item of an agenda, or null. */
export const readItem = (database: Database, id: string): Promise<ItemRow | null> =>
  first(database, itemSchema, ITEM, [id]);

/** The same, locked: whoever changes or withdraws it waits. */
export const lockItem = (database: Database, id: string): Promise<ItemRow | null> =>
  first(database, itemSchema, `${ITEM} FOR UPDATE`, [id]);
