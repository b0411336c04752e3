/** Prints one line of progress. Never called with personal data. */
export type Say = (line: string) => void;

const started = Date.now();

/** Progress goes to stderr, so that stdout carries only results. */
export const say: Say = (line) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  process.stderr.write(`[${seconds} s] ${line}\n`);
};
