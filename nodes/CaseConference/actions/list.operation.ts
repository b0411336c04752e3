import { z } from 'zod';
import { CONFERENCE_FIELDS, conferenceRowSchema, thinConference } from '../conference/conference-row.ts';
import { ownCooperations } from '../conference/own-cooperations.ts';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const show = { operation: ['list'] };
const limitSchema = z.number().int().min(1).catch(50);
const itemSchema = z.object({ conference: z.string(), state: z.string() });

/** Lists the conferences to come of the office's cooperations, with how many of its cases are proposed and on the agenda. */
export const listOperation: Operation = {
  description: [
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show },
    },
  ],
  execute: each(async ({ client, context, today }, item) => {
    const limit = limitSchema.parse(context.getNodeParameter('limit', item, 50));
    const own = (await ownCooperations(client, today)).map(({ id }) => id);
    const filter = {
      cooperation: { _in: own },
      state: { _in: ['planned', 'agenda_closed'] },
      held_on: { _gte: today },
    };
    const conferences =
      own.length === 0
        ? []
        : await client.read(
            'conferences',
            { fields: CONFERENCE_FIELDS, filter, sort: ['held_on'], limit },
            conferenceRowSchema,
          );
    const agenda =
      conferences.length === 0
        ? []
        : await client.read(
            'conference_items',
            { fields: ['conference', 'state'], filter: { conference: { _in: conferences.map(({ id }) => id) } } },
            itemSchema,
          );
    const count = (id: string, state: string): number =>
      agenda.filter((one) => one.conference === id && one.state === state).length;
    return done(
      conferences.map((row) => ({
        ...thinConference(row),
        proposed: count(row.id, 'proposed'),
        onAgenda: count(row.id, 'on_agenda'),
      })),
    );
  }),
};
