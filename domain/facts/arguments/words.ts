/** The German name of an argument, and a short help. */
export type Words = readonly [label: string, hint?: string];
