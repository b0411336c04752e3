import { directusFailure } from '../../shared/directus-error.ts';
import type { Run } from '../../shared/operation.ts';
import { CONFERENCE_FIELDS, conferenceRowSchema, type ConferenceRow } from './conference-row.ts';

/**
 * The next case conference whose agenda is still open. Agendas whose day has passed are closed on the way; where none is
 * left, the next one is planned by the rhythm of the cooperation, unless the other side was faster.
 */
export const nextConference = async ({ client, today }: Run, cooperation: string): Promise<ConferenceRow> => {
  const filter = {
    cooperation: { _eq: cooperation },
    kind: { _eq: 'case' },
    state: { _eq: 'planned' },
    held_on: { _gte: today },
  };
  const query = { fields: CONFERENCE_FIELDS, filter, sort: ['held_on'] };
  const isOver = (row: ConferenceRow): boolean => (row.agenda_until ?? row.held_on) < today;
  const planned = await client.read('conferences', query, conferenceRowSchema);
  for (const row of planned.filter(isOver)) await client.update('conferences', row.id, { state: 'agenda_closed' });
  const open = planned.find((row) => !isOver(row));
  if (open) return open;
  try {
    return await client.create('conferences', { cooperation }, conferenceRowSchema);
  } catch (error) {
    const planned = directusFailure(error)?.code === 'CONFERENCE_PLANNED';
    const rows = planned ? await client.read('conferences', query, conferenceRowSchema) : [];
    return rows.find((row) => !isOver(row)) ?? (await Promise.reject(error));
  }
};
