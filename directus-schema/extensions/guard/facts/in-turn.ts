let last: Promise<unknown> = Promise.resolve();

/**
 * Runs what changes the columns of facts one after the other, in the order of the calls: a fact that is made again right
 * after it was deleted must not lose its new column to the end of the old one.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
