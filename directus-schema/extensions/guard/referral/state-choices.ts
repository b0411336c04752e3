import { z } from 'zod';
import type { ExtensionContext, HookRegister, Schema, Services } from '../directus.ts';

type Action = Parameters<HookRegister['action']>[1];

const fieldSchema = z.object({
  field: z.string(),
  type: z.string(),
  meta: z
    .object({ options: z.object({ choices: z.array(z.object({ value: z.unknown() }).passthrough()) }).passthrough() })
    .passthrough(),
});

/** A new state is a new row: it becomes a column of the boards and a choice of the form. */
export function showNewState(
  services: Services,
  getSchema: () => Promise<Schema>,
  logger: ExtensionContext['logger'],
): Action {
  return async ({ payload }) => {
    const fields = new services.FieldsService({ schema: await getSchema(), accountability: null });
    for (const name of ['status', 'sender_status']) {
      const field = fieldSchema.parse(await fields.readOne('referrals', name));
      const { choices } = field.meta.options;
      if (choices.some((choice) => choice.value === payload['key'])) continue;
      const added = [...choices, { text: payload['label_de'], value: payload['key'] }];
      const meta = {
        ...field.meta,
        options: { ...field.meta.options, choices: added },
        display_options: { choices: added },
      };
      await fields
        .updateField('referrals', { ...field, meta })
        .catch((error: unknown) =>
          logger.warn(`State "${String(payload['key'])}" is not on the board: ${String(error)}`),
        );
    }
  };
}
