import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const idSchema = z.object({ id: z.string() });
const screeningSchema = z.object({ id: z.string(), cooperation: z.string() });

/** Plans a letter wave for a screening; a person makes and prints the letters in Directus. */
export const planWaveOperation: Operation = {
  description: [
    {
      displayName: 'Screening ID',
      name: 'screeningId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description: 'ID of the screening in Directus. Leave empty to use the field screeningId of the incoming item.',
      displayOptions: { show: { resource: ['letterWave'], operation: ['planWave'] } },
    },
  ],
  execute: each(async ({ client, context }, item) => {
    const given = String(context.getNodeParameter('screeningId', item, '') ?? '').trim();
    const id = given === '' ? String(context.getInputData()[item]?.json['screeningId'] ?? '') : given;
    if (!isUuid(id)) throw new InputError('screeningId', 'is no ID of a screening');
    const [screening] = await client.read(
      'screenings',
      { fields: ['id', 'cooperation'], filter: { id: { _eq: id } }, limit: 1 },
      screeningSchema,
    );
    if (!screening) throw new InputError('screeningId', 'there is no such screening in this office');
    const waves = await client.read(
      'letter_waves',
      { fields: ['id'], filter: { screening: { _eq: id } }, limit: 1 },
      idSchema,
    );
    const [known] = waves;
    const wave =
      known ?? (await client.create('letter_waves', { screening: id, cooperation: screening.cooperation }, idSchema));
    return [{ done: { waveId: wave.id, screeningId: id, created: known === undefined } }];
  }),
};
