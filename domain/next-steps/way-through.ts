import type { BasisId } from '../law/schema.ts';
import { STATUS_OF_BASIS, type ResidenceStatus } from './status-of-basis.ts';
import type { Lead } from './transition.ts';

type Path = { readonly at: ResidenceStatus; readonly bases: readonly BasisId[]; readonly contested: number };

/**
 * The legal bases that lie between a status and a basis on the shortest way through the graph; of ways of one length the one
 * over the fewest contested points.
 * @returns empty where the status leads to it directly, undefined where no way does
 */
export function wayThrough(from: ResidenceStatus, to: BasisId, leads: readonly Lead[]): readonly BasisId[] | undefined {
  const seen = new Set<ResidenceStatus>([from]);
  let paths: readonly Path[] = [{ at: from, bases: [], contested: 0 }];
  while (paths.length > 0) {
    const longer = paths.flatMap((path) => onward(path, leads)).sort((a, b) => a.contested - b.contested);
    const found = longer.find(({ bases }) => bases.at(-1) === to);
    if (found) return found.bases.slice(0, -1);
    paths = longer.filter(({ at }) => !seen.has(at) && seen.add(at));
  }
  return undefined;
}

const onward = ({ at, bases, contested }: Path, leads: readonly Lead[]): readonly Path[] =>
  leads
    .filter((lead) => lead.from.includes(at))
    .flatMap((lead) =>
      lead.to.map((basis) => ({
        at: STATUS_OF_BASIS[basis],
        bases: [...bases, basis],
        contested: contested + (lead.contested === undefined ? 0 : 1),
      })),
    );
