import { z } from 'zod';

const mailsSchema = z.array(z.object({ to: z.array(z.string()), raw: z.string() }));

/** A mail as a person reads it. */
export type Letter = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
};

const bytesOf = (quoted: string): string =>
  Buffer.from(
    quoted
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const decoded = (encoding: string, body: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? bytesOf(body) : body;
};

const words = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? decoded('base64', text) : bytesOf(text.replaceAll('_', ' ')),
    );

function letterOf({ to, raw }: z.infer<typeof mailsSchema>[number]): Letter {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string): string =>
    headers
      .find((one) => one.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const text = decoded(header('content-transfer-encoding').toLowerCase(), rest.join('\r\n\r\n'));
  return { to, subject: words(header('subject')), text: text.replaceAll('\r\n', '\n'), raw };
}

/** The mail server of the shared stack. */
export const mailBox = (url: string) => ({
  letters: async (): Promise<Letter[]> => mailsSchema.parse(await (await fetch(url)).json()).map(letterOf),
  mood: async (mood: 'accept' | 'refuse' | 'hang-up'): Promise<void> => {
    await fetch(`${url}/${mood}`, { method: 'POST' });
  },
});
