/** Kept where the optimiser cannot see that nobody reads it. */
export const sink = { value: 0 };
