import type { Contradiction } from '../../../domain/case-file/contradiction.ts';

/** The contradictions of a case as its form shows them, in German and English; null where there are none. */
export const contradictionCells = (
  contradictions: readonly Contradiction[],
): readonly Record<string, unknown>[] | null =>
  contradictions.length === 0 ? null : contradictions.map(({ paths, message: { de, en } }) => ({ de, en, paths }));
