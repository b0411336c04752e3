import { RESIDENCE_STATUS } from '../../directus-schema/collections/vocabulary/case-file.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import { EARLIEST_MEANS } from '../../domain/next-steps/earliest-means.ts';
import type { NextStep, NextSteps } from '../../domain/next-steps/next-step.ts';
import { stepLines } from '../../domain/next-steps/step-lines.ts';
import { stepTitle } from '../../domain/next-steps/step-title.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { wrap } from './wrap.ts';

const LABELS = 14;
const INDENT = 4;

/**
 * The best next steps for people, in German.
 * @param today the real day: the only one called "heute"
 */
export function renderSteps(
  today: string,
  { status, steps, beyond }: NextSteps,
  definitions: readonly FactDefinition[],
): string {
  return [
    'Die besten nächsten Schritte',
    ...(status ? renderStatus(status) : []),
    ...(steps.length > 0 ? [EARLIEST_MEANS] : []),
    ...steps.flatMap((step, index) => ['', ...renderStep(index + 1, step, today, definitions)]),
    ...(beyond.length > 0 ? ['', 'Darüber hinaus, hier nicht geprüft:'] : []),
    ...beyond.flatMap(({ text, citation }) => wrap(`- ${text} (${citation})`, 2)),
    '',
  ].join('\n');
}

function renderStatus({ code, since, until, notes }: NonNullable<NextSteps['status']>): readonly string[] {
  const end = until === null ? '' : `, bis ${germanDay(until)}`;
  return [
    ...wrap(`Stand: ${RESIDENCE_STATUS.labels[code][0]} seit ${germanDay(since)}${end}.`, 0),
    ...notes.flatMap(({ text, citation }) => wrap(`${text} ${citation}.`, 0)),
  ];
}

function renderStep(
  number: number,
  step: NextStep,
  today: string,
  definitions: readonly FactDefinition[],
): readonly string[] {
  return [
    ...wrap(`${`${number}.`.padEnd(INDENT)}${stepTitle(step, today)}`, INDENT),
    ...stepLines(step, definitions).flatMap(({ label, text }) =>
      wrap(`${' '.repeat(INDENT)}${label.padEnd(LABELS)}${text}`, INDENT + LABELS),
    ),
  ];
}
