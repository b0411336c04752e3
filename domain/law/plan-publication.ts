import { dayOf, isoOf } from '../time/calendar.ts';
import { coverage, type CoverageFinding, type InForce } from './coverage.ts';

/** What publishing a draft does to the versions that are published. */
export type Publication = {
  /** Versions that the draft covers entirely: it takes their place. */
  readonly superseded: readonly string[];
  /** Versions that end on the day before the draft begins. */
  readonly shortened: readonly { readonly version: string; readonly valid_to: string }[];
  /** Days on which then not exactly one version were in force; the draft must not be published while there are any. */
  readonly problems: readonly CoverageFinding[];
};

const endOf = ({ valid_to }: InForce): number => (valid_to ? dayOf(valid_to) : Infinity);

/**
 * Plans the publication of a draft among the published versions of its basis.
 * @throws RangeError for a date that is no day.
 */
export function planPublication(basis: string, published: readonly InForce[], draft: InForce): Publication {
  const [from, to] = [dayOf(draft.valid_from), endOf(draft)];
  const superseded: string[] = [];
  const shortened: { version: string; valid_to: string }[] = [];
  const after = published.flatMap((one): InForce[] => {
    const [start, end] = [dayOf(one.valid_from), endOf(one)];
    if (from <= start && end <= to) {
      superseded.push(one.version);
      return [];
    }
    if (start < from && from <= end && end <= to) {
      const valid_to = isoOf(from - 1);
      shortened.push({ version: one.version, valid_to });
      return [{ ...one, valid_to }];
    }
    return [one];
  });
  return { superseded, shortened, problems: coverage(basis, [...after, draft]) };
}
