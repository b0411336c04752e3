import { z } from 'zod';
import { lawContent } from '../../../domain/law/law-content.ts';
import type { Law } from '../../../domain/law/law.ts';
import type { Transitions } from '../../../domain/next-steps/transition.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Directus } from '../../shared/directus.ts';
import { loadLaw } from './load-law.ts';
import { loadTransitions } from './load-transitions.ts';

/** The law as an account sees it, with the ways between the statuses. */
export type HeldLaw = {
  readonly law: Law;
  /** Hash of the law, its name among the snapshots. */
  readonly hash: string;
  /** Directus' word for this state of the law: another one as soon as anything of it changed. */
  readonly stamp: string;
  /** @throws LawProblem when staff left a way in a form that cannot be used. */
  transitions(): Transitions;
};

type Held = { readonly stamp: string; readonly byAccount: Map<string, HeldLaw> };

const stampSchema = z.object({ stamp: z.string(), account: z.string() });

/** Of each Directus only the law that was read last. */
const held = new Map<string, Held>();

/**
 * The law as it stands in Directus now. It is held from one execution to the next for as long as its stamp says that no row
 * of it changed. The stamp is read before the rows: law that changes in between is read again the next time. Every account
 * reads for itself what it may see; what is the same is in memory once.
 */
export const holdLaw = async (client: Directus): Promise<HeldLaw> => {
  const { stamp, account } = await client.call('GET', '/law/stamp', stampSchema);
  const known = held.get(client.url);
  const own = known?.stamp === stamp ? known.byAccount.get(account) : undefined;
  if (own) return own;
  const [law, transitions] = await Promise.all([loadLaw(client), loadTransitions(client)]);
  return hold(client.url, account, { stamp, law, hash: sha256(lawContent(law)), transitions });
};

const hold = (url: string, account: string, read: HeldLaw): HeldLaw => {
  const known = held.get(url);
  const now = known?.stamp === read.stamp ? known : { stamp: read.stamp, byAccount: new Map<string, HeldLaw>() };
  const twin = [...now.byAccount.values()].find(({ hash }) => hash === read.hash);
  const own = { ...read, law: twin?.law ?? read.law };
  now.byAccount.set(account, own);
  held.set(url, now);
  return own;
};
