import type { ConditionWords } from '../../domain/eligibility/condition-words.ts';
import type { Part } from './part.ts';

const HOLD = { all: 'alle diese Punkte zutreffen', any: 'einer dieser Punkte zutrifft' } as const;
const NESTED = { all: 'alle diese Punkte', any: 'einer dieser Punkte' } as const;

/** Parts as a Markdown list, what belongs together one below the other. */
export function partList(parts: readonly Part[], indent = ''): string[] {
  return parts.flatMap(({ what, lead = what, text, condition, parts: inner = [] }) => {
    const below = partList(inner, `${indent}  `);
    if (condition === undefined) return [`${indent}- **${lead}:**${text === undefined ? '' : ` ${text}`}`, ...below];
    if (typeof condition === 'string') return [`${indent}- **${lead}:** ${condition}`, ...below];
    return [`${indent}- **${lead}** ${HOLD[condition.join]}:`, ...itemsOf(condition.parts, `${indent}  `), ...below];
  });
}

function itemsOf(parts: readonly ConditionWords[], indent: string): string[] {
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? [`${indent}- ${part}`]
      : [`${indent}- ${NESTED[part.join]}:`, ...itemsOf(part.parts, `${indent}  `)],
  );
}
