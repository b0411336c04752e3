import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import type { Access, OfficeAccess } from '../../platform/stack/access.ts';

export type Answer = {
  readonly status: number;
  readonly data: unknown;
  readonly code: string | undefined;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
};

export type Client = (method: string, path: string, body?: unknown) => Promise<Answer>;

const errorSchema = z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).default({}) });

/** Calls the real Directus with one token and never throws: a refusal is an answer like any other. */
export function client(url: string, token: string | null): Client {
  return async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        'content-type': 'application/json',
        // A connection of its own: one kept open may be closed by the server while the next call is on its way.
        connection: 'close',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? {} : JSON.parse(text);
    const { data, errors } = z
      .object({ data: z.unknown(), errors: z.array(errorSchema).optional() })
      .catch({})
      .parse(answer);
    const first = errors?.[0];
    return {
      status: response.status,
      data: data ?? answer,
      code: z.string().optional().catch(undefined).parse(first?.extensions['code']),
      message: first?.message ?? '',
      extensions: first?.extensions ?? {},
    };
  };
}

export const officeOf = (access: Access, key: string): OfficeAccess => {
  const office = access.offices.find((one) => one.key === key);
  if (!office) throw new Error(`no office ${key} in access.json`);
  return office;
};

/** Logs a demo user in; of several with the role the first, or the one with that name. */
export async function loggedIn(access: Access, role: string, office: string, name?: string): Promise<Client> {
  const user = access.users.find(
    (one) => one.role === role && one.office === office && (name === undefined || one.name === name),
  );
  if (!user) throw new Error(`no user ${role} of ${office} in access.json`);
  const { data } = await client(access.directus.url, null)('POST', '/auth/login', {
    email: user.email,
    password: user.password,
  });
  return client(access.directus.url, z.object({ access_token: z.string() }).parse(data).access_token);
}

const idSchema = z.object({ id: z.string() });

/** The id of what was just created; fails the test when it was not. */
export function idOf(answer: Answer): string {
  if (answer.status !== 200)
    throw new Error(`expected 200, got ${answer.status} ${answer.code ?? ''} ${answer.message}`);
  return idSchema.parse(answer.data).id;
}

export const rowsOf = (answer: Answer): Record<string, unknown>[] =>
  z.array(z.record(z.string(), z.unknown())).parse(answer.data);

export const rowOf = (answer: Answer): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(answer.data);

/** The day so many days from today, `YYYY-MM-DD`; today is Berlin's, which for one or two hours a night is not UTC's. */
const day = (offset: number): string => isoOf(dayOf(todayInBerlin()) + offset);

export const caseNumber = (): string => `T-${randomUUID().slice(0, 8)}`;

/** A case of a synthetic person in the caller's own file. */
export const newCase = async (caller: Client, extra: Record<string, unknown> = {}): Promise<string> =>
  idOf(
    await caller('POST', '/items/cases', {
      number: caseNumber(),
      person: {
        first_name: 'Amina',
        last_name: 'Kanarienvogel',
        birth_date: '1995-04-01',
        residence_periods: [{ from: '2016-01-01', status: 'duldung' }],
        residence_periods_complete: true,
      },
      ...extra,
    }),
  );

export type ConsentWish = {
  readonly case: string;
  readonly discloser: string;
  readonly recipient: string;
  readonly purpose?: string;
  readonly categories?: readonly string[];
  readonly valid_until?: string;
};

export const newConsent = async (caller: Client, wish: ConsentWish): Promise<string> =>
  idOf(
    await caller('POST', '/items/consents', {
      purpose: 'referral',
      categories: ['personal_data', 'residence'],
      valid_from: day(-1),
      valid_until: day(180),
      ...wish,
    }),
  );

export const inDays = day;

/** The person has seen the dossier: what the form of `confirm` and `offer` asks for. */
export const SHOWN = { shown_on: day(0), language: 'Dari', interpreter: 'telefonisch' } as const;

/** Records that the dossier was shown, before a step that sends it. */
export const newShowing = async (caller: Client, referral: string): Promise<string> =>
  idOf(await caller('POST', '/items/dossier_showings', { referral, ...SHOWN }));
