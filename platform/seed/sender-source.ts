/** The CloudEvents `source` of a demo sender. */
export function sourceOf(key: string): string {
  return `https://${key}.example.org`;
}
