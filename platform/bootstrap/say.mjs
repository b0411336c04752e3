/** Progress for people: stderr, so that results on stdout stay clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** One clear line, and out. */
export function fail(code, line) {
  say(`bleiberecht: ${line}`);
  process.exit(code);
}
