import type { Access } from '../../../platform/stack/access.ts';
import { client } from '../directus-client.ts';
import { joinSuccessor } from './join-successor.ts';
import { openProgramme, type WalkerOffice, type WalkerProgramme } from './open-programme.ts';
import { prolong } from './prolong.ts';

export type WalkerProgrammes = {
  /** The programme, set up beside the others, with accounts for its offices. */
  readonly open: (key: string) => Promise<WalkerProgramme>;
  /** Puts everything back that others will look at. */
  readonly restore: () => Promise<void>;
};

/** Programmes as they are shipped; one that has ended is prolonged while people walk through it. */
export function walkerProgrammes(access: Access, today: string): WalkerProgrammes {
  const admin = client(access.directus.url, access.directus.token);
  const ways: (() => Promise<void>)[] = [];
  const opened = new Map<string, Promise<WalkerProgramme>>();
  const begin = async (key: string): Promise<WalkerProgramme> => {
    const programme = await openProgramme(access, key, today);
    ways.push(await prolong(admin, programme, today));
    return joinSuccessor(access, programme);
  };
  return {
    open: (key) => {
      const found = opened.get(key) ?? begin(key);
      opened.set(key, found);
      return found;
    },
    restore: async () => {
      for (const back of ways) await back();
      // The demo's cooperation has the partners that it had.
      const muster = await opened.get('muster');
      if (!muster) return;
      const ours = muster.offices.map(({ organisation }) => organisation);
      const filter = { cooperation: { _eq: muster.cooperation }, organisation: { _in: ours } };
      await admin('DELETE', '/items/cooperation_partners', { query: { filter, limit: -1 } });
    },
  };
}

/** The authority of a programme. */
export const abhOf = ({ offices }: WalkerProgramme): WalkerOffice => {
  const abh = offices.find(({ role }) => role === 'abh');
  if (!abh) throw new Error('no ABH takes part today');
  return abh;
};
