import fc from 'fast-check';
import { compileCriterion } from '../../domain/eligibility/criterion.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { LEGAL_EFFECTS, type Binding, type Criterion } from '../../domain/law/schema.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { mutantsOf } from './mutants.ts';

/** A judgement has no condition that another binding could ask. */
const flipped = (binding: Binding): Binding => (binding === 'judgement' ? binding : 'bar');

/**
 * A version as staff might change it: some criteria changed by one unit, dropped or doubled, now and then another legal
 * effect or a later first day.
 */
export function arbitraryDraft(
  versions: readonly RuleVersion[],
  definitions: readonly FactDefinition[],
): fc.Arbitrary<RuleVersion> {
  const { slotOf } = new Catalogue(definitions);
  /** A mutant whose binding asks for a condition that it does not have is no law. */
  const compiles = (criterion: Criterion): boolean => {
    try {
      return Boolean(compileCriterion(criterion, slotOf));
    } catch {
      return false;
    }
  };
  const changed = (source: Criterion): fc.Arbitrary<readonly Criterion[]> => {
    const mutants = mutantsOf(source).flatMap(({ criterion }) => (compiles(criterion) ? [[criterion]] : []));
    return fc.oneof(
      { weight: 6, arbitrary: fc.constant([source]) },
      { weight: 4, arbitrary: fc.constantFrom([source], ...mutants) },
      { weight: 1, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.constant([source, { ...source, key: `${source.key}-new`, binding: flipped(source.binding) }]),
      },
    );
  };
  return fc.constantFrom(...versions).chain((version) => {
    const last = version.valid_to === undefined ? dayOf('2028-06-01') : dayOf(version.valid_to);
    const later = fc.integer({ min: dayOf(version.valid_from), max: last }).map(isoOf);
    const effect = fc.constantFrom(...LEGAL_EFFECTS);
    return fc.record({
      basis: fc.constant(version.basis),
      version: fc.constant(`${version.version}.2`),
      title: fc.constant(version.title),
      citation: fc.constant(version.citation),
      valid_from: fc.oneof({ weight: 3, arbitrary: fc.constant(version.valid_from) }, later),
      valid_to: fc.constant(version.valid_to),
      amending_act: fc.constant(version.amending_act),
      legal_effect: fc.oneof({ weight: 6, arbitrary: fc.constant(version.legal_effect) }, effect),
      permit: fc.constant(version.permit),
      criteria: fc.tuple(...version.criteria.map(changed)).map((lists) => lists.flat()),
    });
  });
}
