/** Asks again and again until the answer is there. */
export const eventually = async <Found>(
  what: string,
  ask: () => Promise<Found | undefined | false>,
  seconds = 45,
): Promise<Found> => {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`${what}: waited ${seconds} s in vain${last instanceof Error ? ` (${last.message})` : ''}`);
};
