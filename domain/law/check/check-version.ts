import type { LegalEffect } from '../schema.ts';
import { checkCriterion, type CriterionContext } from './check-criterion.ts';
import { criterionProblem } from './criterion-problem.ts';
import type { Finding } from './finding.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * Everything that is wrong with a version by itself. Without a criterion everybody would be entitled: only a version that
 * grants nothing may have none.
 * @param criteria as the law files write them, or what their rows mean
 */
export function checkVersion(
  legalEffect: LegalEffect,
  criteria: readonly Part[],
  context: CriterionContext,
): readonly Finding[] {
  const keys = criteria.map((one) => String(one['key']));
  const none: Finding[] =
    criteria.length === 0 && legalEffect !== 'none'
      ? [
          {
            de: 'Die Fassung hat kein Kriterium; so wären alle berechtigt. Bitte Kriterien anlegen oder von einer Fassung kopieren.',
            en: 'the version has no criterion',
          },
        ]
      : [];
  const twice = keys
    .filter((key, at) => keys.indexOf(key) !== at)
    .map((key) =>
      criterionProblem(key, ['key'], {
        de: 'Diese Kennung gibt es in der Fassung zweimal. Bitte eine ändern.',
        en: 'the key is there twice',
      }),
    );
  return [...none, ...twice, ...criteria.flatMap((one) => checkCriterion(one, context))];
}
