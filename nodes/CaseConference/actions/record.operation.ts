import { z } from 'zod';
import { ITEM_ROUTES } from '../../../domain/conference/vocabulary.ts';
import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { each } from '../../shared/each.ts';
import type { Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['record'] };
const routeSchema = z.enum(ITEM_ROUTES);
const rowSchema = z.object({
  id: z.string(),
  conference: z.string(),
  state: z.string(),
  confirmed_sender_at: z.string().nullable(),
  confirmed_recipient_at: z.string().nullable(),
});

const textOf = ({ context }: Run, name: string, item: number): string =>
  String(context.getNodeParameter(name, item, '') ?? '').trim();

/** Drafts the minutes of a case. The two sides confirm the same words in Directus; a machine never does. */
export const recordOperation: Operation = {
  description: [
    {
      displayName: 'Item ID',
      name: 'itemId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the item of the agenda in Directus. Leave empty to use the field itemId of the incoming item, or what its event is about.',
      displayOptions: { show },
    },
    {
      displayName: 'Agreement',
      name: 'agreement',
      type: 'string',
      typeOptions: { rows: 4 },
      default: '',
      required: true,
      description: 'What was agreed on. It is stored in Directus only and does not leave this node.',
      displayOptions: { show },
    },
    {
      displayName: 'Route',
      name: 'route',
      type: 'options',
      options: [
        {
          name: 'Hardship Petition',
          value: 'hardship',
          description: 'Petition under § 23a AufenthG; it stays a petition',
        },
        { name: 'Regular', value: 'regular', description: 'The case goes on as usual' },
        { name: 'Separate Agreement: Identity', value: 'identity' },
        { name: 'Separate Agreement: Offences', value: 'offences', description: 'Needs a consent that names offences' },
      ],
      default: 'regular',
      description: 'How the case goes on',
      displayOptions: { show },
    },
  ],
  execute: each(async (run, item) => {
    const itemId = await subjectOf(run, item, 'itemId');
    if (!isUuid(itemId)) throw new InputError('itemId', 'is no ID of an item of an agenda');
    const agreement = textOf(run, 'agreement', item);
    if (agreement === '') throw new InputError('agreement', 'is missing: say what was agreed on');
    const route = routeSchema.parse(run.context.getNodeParameter('route', item, 'regular'));
    await run.client.update('conference_items', itemId, { agreement, route });
    const fields = Object.keys(rowSchema.shape);
    const [row] = await run.client.read(
      'conference_items',
      { fields, filter: { id: { _eq: itemId } }, limit: 1 },
      rowSchema,
    );
    if (!row) throw new InputError('itemId', 'there is no such item in this office');
    return [
      {
        done: {
          itemId: row.id,
          conferenceId: row.conference,
          state: row.state,
          confirmedBySender: row.confirmed_sender_at !== null,
          confirmedByRecipient: row.confirmed_recipient_at !== null,
        },
      },
    ];
  }),
};
