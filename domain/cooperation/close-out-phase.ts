export type CloseOutPhase = 'running' | 'closing' | 'ended';

/**
 * Where a cooperation stands on a day: it takes people, it only hands over, or its term is over. Days are ISO days in
 * Berlin; the last day of the term still belongs to it.
 */
export function closeOutPhase(
  { closes_on, valid_to }: { readonly closes_on: string | null; readonly valid_to: string | null },
  today: string,
): CloseOutPhase {
  if (valid_to !== null && valid_to < today) return 'ended';
  return closes_on !== null && closes_on <= today ? 'closing' : 'running';
}
