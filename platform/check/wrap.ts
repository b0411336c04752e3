const COLUMNS = 100;
/** What stands before a number or a letter and is not torn from it: § 25b, Abs. 1, u. a. */
const GLUED = /(§|\b(?:Abs|Art|Buchst|Hs|Nr|S|u|z))(\.?) (?=\S)/gu;
const NO_BREAK = '\u00a0';

/** Breaks a text into lines of at most 100 columns; all but the first begin with so many spaces. */
export function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Spaces inside a line stand where they were, because labels are set in columns.
  for (const [, gap = '', word = ''] of text.replaceAll(GLUED, `$1$2${NO_BREAK}`).matchAll(/( *)([^ ]+)/g)) {
    const longer = line + gap + word;
    if (longer.length > COLUMNS && line.trim() !== '') {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => one.replaceAll(NO_BREAK, ' '));
}
