import type { DisclosedFact, DisclosedFacts } from './disclosed-facts.ts';

/** A fact on which two sides differ, with what each of them says and how well it is proven. */
export type Difference = { readonly key: string; readonly sender: DisclosedFact; readonly recipient: DisclosedFact };

/**
 * Where two sides differ, of what both disclosed: a fact that one of them did not disclose, or does not know, is none. The
 * same value with another proof is no difference of facts.
 * @throws RangeError when the two views are of different days
 */
export function compareViews(sender: DisclosedFacts, recipient: DisclosedFacts): Difference[] {
  if (sender.as_of !== recipient.as_of) throw new RangeError(`views of ${sender.as_of} and ${recipient.as_of}`);
  return Object.entries(sender.facts).flatMap(([key, ours]) => {
    const theirs = recipient.facts[key];
    return theirs === undefined || theirs.value === ours.value ? [] : [{ key, sender: ours, recipient: theirs }];
  });
}
