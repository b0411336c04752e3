import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { InputError } from '../../domain/input-error.ts';
import type { Directus } from './directus.ts';
import { isUuid } from './is-uuid.ts';

const eventSchema = z.object({ subject: z.string() });

/**
 * The ID that an operation works on: the parameter, else the field of the same name in the incoming item, else its field
 * `subject`, else the subject of the event that the trigger handed over. So the usual workflow needs no expression. What an
 * event is about is read here, with the credential of this node: n8n checks it, and not that of the trigger.
 */
export const subjectOf = async (
  { context, client }: { readonly context: IExecuteFunctions; readonly client: Directus },
  item: number,
  name: 'caseId' | 'referralId' | 'assessmentId' | 'itemId' | 'importId',
): Promise<string> => {
  const parameter = String(context.getNodeParameter(name, item, '') ?? '').trim();
  if (parameter !== '') return parameter;
  const json = context.getInputData()[item]?.json ?? {};
  const found = json[name] ?? json['subject'] ?? (await subjectOfEvent(client, json));
  if (typeof found === 'string' && found !== '') return found;
  throw new InputError(name, 'is missing: fill in the parameter, or pass on an item with this field or with "subject"');
};

const subjectOfEvent = async (
  client: Directus,
  { id, token }: Readonly<Record<string, unknown>>,
): Promise<string | undefined> => {
  if (typeof id !== 'string' || !isUuid(id) || token === undefined) return undefined;
  const [event] = await client.read(
    'outbox_events',
    { fields: ['subject'], filter: { id: { _eq: id } }, limit: 1 },
    eventSchema,
  );
  if (!event) throw new InputError('id', 'there is no such event in this office');
  return event.subject;
};
