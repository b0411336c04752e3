/** What a criterion says. `met` always speaks for the person; for a bar it means that the bar does not apply. */
export type Status = 'met' | 'not_met' | 'unknown' | 'exempt' | 'not_applicable';
