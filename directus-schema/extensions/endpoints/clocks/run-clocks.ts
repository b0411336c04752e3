import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { publishResponses } from '../letters/publish-responses.ts';
import { sendReminders, type MailPorts } from './send-reminders.ts';
import { writeReminders } from './write-reminders.ts';

/** What a run of the clock watch did, in numbers: nothing of it is about a person. */
export type ClockRun = {
  readonly clocks: number;
  readonly written: number;
  readonly closed: number;
  readonly sent: number;
  readonly failed: number;
  /** False: no mail server is named in the settings; reminders are in Directus only. */
  readonly mails: boolean;
};

/** One look at all clocks of an office. Safe to repeat and to race. */
export async function runClocks(ports: MailPorts, office: string, mails: boolean): Promise<ClockRun> {
  const day = todayInBerlin();
  const written = await writeReminders(ports.database, office, day);
  await publishResponses(ports.database, office, day);
  const sent = mails ? await sendReminders(ports, office, day) : { sent: 0, failed: 0 };
  return { ...written, ...sent, mails };
}
