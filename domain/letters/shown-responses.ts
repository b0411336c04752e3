/** Fewer than so many people are nobody's business. */
const SMALL = 5;

/**
 * How many people of a letter wave came, as the authority may know it. Less than five is not told; nor, the other way round,
 * that (nearly) all came: then it would know it of each of them.
 */
export function shownResponses(letters: number, redeemed: number): string {
  if (redeemed < SMALL) return `unter ${SMALL}`;
  return letters - redeemed < SMALL ? `mehr als ${Math.max(letters - SMALL, SMALL - 1)}` : String(redeemed);
}
