import { coverageText } from './coverage-text.ts';
import { planPublication } from './plan-publication.ts';
import type { RuleVersion } from './rule-version.ts';

/**
 * The published law as it would be once a draft is published.
 * @throws RangeError naming the basis and the days when the draft would leave a gap or an overlap, or has no real dates.
 */
export function withDraft(published: readonly RuleVersion[], draft: RuleVersion): readonly RuleVersion[] {
  const own = published.filter(({ basis }) => basis === draft.basis);
  const { superseded, shortened, problems } = planPublication(draft.basis, own, draft);
  const [problem] = problems;
  if (problem) throw new RangeError(coverageText(problem).en);
  return [
    ...published
      .filter(({ version }) => !superseded.includes(version))
      .map((one) => ({ ...one, ...shortened.find(({ version }) => version === one.version) })),
    draft,
  ];
}
