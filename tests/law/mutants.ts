import type { Criterion } from '../../domain/law/schema.ts';
import { changed, changesIn, type Change } from './changes.ts';

/** A criterion with one thing changed by one unit. `place` says what, the same for criteria that share the text. */
export type Mutant = { readonly place: string; readonly criterion: Criterion };

/** Every threshold, date, operand, branch, exception and binding of a criterion, changed by one unit. */
export function mutantsOf(criterion: Criterion): Mutant[] {
  return changesIn(criterion).map((change) => {
    const { path, what } = change;
    // Bindings belong to the criterion; a condition is the same wherever it is shared.
    const [part] = path;
    const shared = part === 'binding' || part === 'deviation' ? criterion.key : JSON.stringify(partOf(criterion, path));
    return { place: `${shared} ${path.join('.')} ${what}`, criterion: changed(criterion, change) };
  });
}

function partOf(criterion: Criterion, [part, index]: Change['path']): unknown {
  const value = (criterion as Record<string, unknown>)[String(part)];
  return Array.isArray(value)
    ? { ...(value[Number(index)] as object), title: null, citation: null, evidence: null, note: null }
    : value;
}
