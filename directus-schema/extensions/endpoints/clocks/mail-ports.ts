import { z } from 'zod';
import type { ExtensionContext } from '../../guard/directus.ts';
import type { MailPorts } from './send-reminders.ts';

const settingsSchema = z.object({
  EMAIL_SMTP_HOST: z.string().optional(),
  EMAIL_TRANSPORT: z.string().optional(),
  PUBLIC_URL: z.string(),
});

/** Directus' own mail service as the clock watch uses it, and whether the operator has named a mail server. */
export async function mailPorts({
  services,
  database,
  getSchema,
  env,
}: ExtensionContext): Promise<{ readonly ports: MailPorts; readonly mails: boolean }> {
  const settings = settingsSchema.parse(env);
  const mail = new services.MailService({ schema: await getSchema(), accountability: null, knex: database });
  return {
    ports: {
      database,
      send: async (one) => void (await mail.send({ ...one })),
      publicUrl: settings.PUBLIC_URL,
    },
    mails:
      settings.EMAIL_SMTP_HOST !== undefined || !['smtp', 'sendmail', undefined].includes(settings.EMAIL_TRANSPORT),
  };
}
