/** Keys under which a case file speaks about other people. */
const RELATIVES = new Set(['partner', 'principal', 'children']);

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !RELATIVES.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, strip(one)]));
}

/**
 * A copy of stored JSON without what it says about relatives: the right of access does not adversely affect others
 * (Art. 15 Abs. 4 DSGVO). Text that is no JSON object comes back as it is.
 */
export function withoutRelatives(content: unknown): unknown {
  if (typeof content !== 'string') return strip(content);
  if (!content.startsWith('{')) return content;
  try {
    return strip(JSON.parse(content) as unknown);
  } catch {
    return content;
  }
}
