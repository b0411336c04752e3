/** A step between two states. */
export type Move = { readonly step: string; readonly from: string; readonly to: string };
export type Walk = readonly Move[];

type States = readonly { readonly key: string; readonly initial: boolean; readonly final: boolean }[];
type Steps = readonly { readonly key: string; readonly from: readonly string[]; readonly to: string }[];

/** The states and steps of a process as a graph: whether somebody could get stuck in it, and ways through it. */
export class ProcessGraph {
  readonly moves: readonly Move[];
  readonly #states: States;
  readonly #initial: string;
  readonly #final: ReadonlySet<string>;

  constructor(states: States, steps: Steps) {
    this.#states = states;
    this.#initial = states.find((state) => state.initial)?.key ?? '';
    this.#final = new Set(states.filter((state) => state.final).map((state) => state.key));
    this.moves = steps.flatMap(({ key, from, to }) => from.map((one) => ({ step: key, from: one, to })));
  }

  /** States that no way leads to from the beginning, in the order of the process. */
  unreachable(): readonly string[] {
    return this.#states
      .map((state) => state.key)
      .filter((key) => key !== this.#initial && !this.#way(this.#initial, (move) => move.to === key));
  }

  /** States from which no way leads to an end, in the order of the process. */
  deadEnds(): readonly string[] {
    return this.#states
      .map((state) => state.key)
      .filter((key) => !this.#final.has(key) && !this.#way(key, ({ to }) => this.#final.has(to)));
  }

  /** Few walks from the beginning to an end that together take every step from every state it leaves. */
  walksOfAllSteps(): readonly Walk[] {
    const open = new Set(this.moves.filter(({ from }) => !this.unreachable().includes(from)));
    const walks: Walk[] = [];
    while (open.size > 0) {
      const walk = [...this.#onward(this.#initial, open)];
      if (walk.length === 0) break;
      walks.push(walk);
    }
    return walks;
  }

  /** The shortest walk to every end that can be reached. */
  walksToAllEnds(): readonly Walk[] {
    return [...this.#final]
      .map((end) => this.#way(this.#initial, ({ to }) => to === end))
      .filter((walk) => walk !== undefined);
  }

  /** Goes on from a state, over what is still open and nearest, until an end. */
  #onward(start: string, open: Set<Move>): Walk {
    const walk: Move[] = [];
    let at = start;
    while (!this.#final.has(at)) {
      const part = this.#way(at, (move) => open.has(move)) ?? this.#way(at, ({ to }) => this.#final.has(to)) ?? [];
      if (part.length === 0) break;
      for (const move of part) open.delete(move);
      walk.push(...part);
      at = part.at(-1)?.to ?? at;
    }
    return walk;
  }

  /** The shortest way whose last move is a wanted one. */
  #way(start: string, wanted: (move: Move) => boolean): Walk | undefined {
    const seen = new Set([start]);
    let ways: { readonly at: string; readonly walk: Walk }[] = [{ at: start, walk: [] }];
    while (ways.length > 0) {
      const next: typeof ways = [];
      for (const { at, walk } of ways)
        for (const move of this.moves.filter(({ from }) => from === at)) {
          if (wanted(move)) return [...walk, move];
          if (seen.has(move.to)) continue;
          seen.add(move.to);
          next.push({ at: move.to, walk: [...walk, move] });
        }
      ways = next;
    }
    return undefined;
  }
}
