const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** A table of Markdown; a line break inside a cell stays one. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
