/** Words in a row, the last one joined by a word: "a, b oder c". */
export function listed(words: readonly string[], last: 'und' | 'oder' | 'noch' | 'und nicht'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
