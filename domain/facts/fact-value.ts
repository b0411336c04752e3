/**
 * A number or day of which only the bounds are known.
 * `clock`: the day on which this fact's own clock stopped, because the time since then does not count
 * (§ 60b Abs. 5 S. 1 AufenthG: "werden nicht als Vorduldungszeiten angerechnet").
 */
export type Range = { readonly min: number; readonly max: number; readonly clock?: number | undefined };

/** What is known of a fact: a value (days as numbers), bounds, or `null` for unknown. */
export type FactValue = number | boolean | string | readonly string[] | Range | null;

/** Facts of one person in the order of the catalogue: what a compiled condition reads. */
export type FactRow = readonly (FactValue | undefined)[];

/** Facts of one person by key. A missing key is unknown. */
export type FactRecord = Readonly<Record<string, FactValue | undefined>>;
