import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

export const CONFERENCE_FIELDS = ['id', 'cooperation', 'kind', 'state', 'held_on', 'agenda_until'];

export const conferenceRowSchema = z.object({
  id: z.string(),
  cooperation: z.string(),
  kind: z.string(),
  state: z.string(),
  held_on: z.string(),
  agenda_until: z.string().nullable(),
});
export type ConferenceRow = z.infer<typeof conferenceRowSchema>;

/** What leaves the node about a conference: ids and days. */
export const thinConference = (row: ConferenceRow): IDataObject => ({
  conferenceId: row.id,
  cooperationId: row.cooperation,
  kind: row.kind,
  state: row.state,
  heldOn: row.held_on,
  agendaUntil: row.agenda_until,
});
