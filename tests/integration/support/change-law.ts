import { z } from 'zod';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { idOf, loggedIn, rowOf, rowsOf, type Answer, type Client } from '../directus-client.ts';

export type LawEditors = { readonly drafter: Client; readonly publisher: Client };

/** The two people whom a change of the law needs. */
export const lawEditors = async (access: Access): Promise<LawEditors> => ({
  drafter: await loggedIn(access, 'process_admin', 'beratung-nord', 'Paula Prozess'),
  publisher: await loggedIn(access, 'process_admin', 'beratung-nord', 'Vera Vieraugen'),
});

const path = (...parts: string[]): string => parts.map(encodeURIComponent).join('/');

export const draftOf = (caller: Client, version: string): Promise<Answer> =>
  caller('POST', `/bleiberecht/law/${path(version)}/draft`);

export const publish = (caller: Client, version: string): Promise<Answer> =>
  caller('POST', `/bleiberecht/law/${path(version)}/publish`);

export const versionPath = (version: string): string => `/items/rule_versions/${path(version)}`;
export const criterionPath = (criterion: string): string => `/items/criteria/${path(criterion)}`;

/** The version of a basis that is in force today. */
export async function inForce(caller: Client, basis: string): Promise<Record<string, unknown> & { id: string }> {
  const today = todayInBerlin();
  const filter = {
    _and: [
      { basis: { _eq: basis } },
      { state: { _eq: 'published' } },
      { valid_from: { _lte: today } },
      { _or: [{ valid_to: { _null: true } }, { valid_to: { _gte: today } }] },
    ],
  };
  const rows = rowsOf(await caller('GET', `/items/rule_versions?filter=${encodeURIComponent(JSON.stringify(filter))}`));
  return z.object({ id: z.string() }).passthrough().parse(rows[0]);
}

export const criteriaOf = async (caller: Client, version: string): Promise<Record<string, unknown>[]> =>
  rowsOf(await caller('GET', `/items/criteria?limit=-1&sort=sort&filter[version][_eq]=${path(version)}`));

const publishedSchema = z.object({ id: z.string(), superseded: z.array(z.string()) });

/** Publishes a version; fails the test when that is refused. */
export async function published(caller: Client, version: string): Promise<z.infer<typeof publishedSchema>> {
  const answer = await publish(caller, version);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.code ?? ''} ${answer.message}`);
  return publishedSchema.parse(answer.data);
}

/** A draft of the version in force, its criteria edited as text. */
export async function editedDraft(
  drafter: Client,
  basis: string,
  edit: (criterion: string) => string,
): Promise<string> {
  const draft = idOf(await draftOf(drafter, (await inForce(drafter, basis)).id));
  for (const criterion of await criteriaOf(drafter, draft)) {
    const { condition, alternatives, exceptions } = criterion;
    const now = JSON.stringify({ condition, alternatives, exceptions });
    const then = edit(now);
    if (then !== now) rowOf(await drafter('PATCH', criterionPath(String(criterion['id'])), JSON.parse(then)));
  }
  return draft;
}

/**
 * Changes the criteria of the version in force, as two people do it: one drafts and edits, the other publishes.
 * @returns the way back
 */
export async function changeLaw(
  { drafter, publisher }: LawEditors,
  basis: string,
  edit: (criterion: string) => string,
): Promise<() => Promise<void>> {
  const before = await inForce(drafter, basis);
  await published(publisher, await editedDraft(drafter, basis, edit));
  return async () => {
    await published(publisher, idOf(await draftOf(drafter, before.id)));
  };
}
