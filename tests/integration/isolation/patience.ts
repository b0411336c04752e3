/** Hundreds of requests: seconds on a quiet machine, minutes on a busy one. How fast is for the benchmark to say. */
export const PATIENCE = 900_000;
