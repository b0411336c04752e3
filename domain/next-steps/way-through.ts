import type { BasisId } from '../law/schema.ts';
import { STATUS_OF_BASIS, type ResidenceStatus } from './status-of-basis.ts';
import type { Lead } from './transition.ts';

/**
 * The legal bases that lie between a status and a basis on the shortest way through the graph; over contested points only
 * where no other way leads there.
 * @returns empty where the status leads to it directly, undefined where no way does
 */
export function wayThrough(from: ResidenceStatus, to: BasisId, leads: readonly Lead[]): readonly BasisId[] | undefined {
  const settled = leads.filter(({ contested }) => contested === undefined);
  return shortest(from, to, settled) ?? shortest(from, to, leads);
}

function shortest(from: ResidenceStatus, to: BasisId, leads: readonly Lead[]): readonly BasisId[] | undefined {
  const seen = new Set<ResidenceStatus>([from]);
  let ways: readonly { readonly at: ResidenceStatus; readonly through: readonly BasisId[] }[] = [
    { at: from, through: [] },
  ];
  while (ways.length > 0) {
    const next = ways.flatMap(({ at, through }) =>
      leads
        .filter((lead) => lead.from.includes(at))
        .flatMap((lead) => lead.to)
        .map((basis) => ({ at: STATUS_OF_BASIS[basis], basis, through })),
    );
    const found = next.find(({ basis }) => basis === to);
    if (found) return found.through;
    ways = next.flatMap(({ at, basis, through }) => {
      if (seen.has(at)) return [];
      seen.add(at);
      return [{ at, through: [...through, basis] }];
    });
  }
  return undefined;
}
