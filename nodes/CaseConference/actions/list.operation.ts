import { z } from 'zod';
import { CONFERENCE_FIELDS, conferenceRowSchema, thinConference } from '../conference/conference-row.ts';
import { ownCooperations } from '../conference/own-cooperations.ts';
import type { Found, Operation } from './operation.ts';

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
  async execute({ client, context, self, today }, items) {
    const found: Found[] = [];
    for (const item of items) {
      try {
        const limit = limitSchema.parse(context.getNodeParameter('limit', item, 50));
        const own = (await ownCooperations(client, self, today)).map(({ id }) => id);
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
        for (const row of conferences) {
          const count = (state: string): number =>
            agenda.filter((one) => one.conference === row.id && one.state === state).length;
          found.push({
            item,
            done: { ...thinConference(row), proposed: count('proposed'), onAgenda: count('on_agenda') },
          });
        }
      } catch (failure) {
        found.push({ item, failure });
      }
    }
    return found;
  },
};
