import type { PersonRule } from './person-rule.ts';

/** A later finding replaces an earlier one; two of one day that differ say nothing. */
export const twoFindings: PersonRule = ({ findings = [] }) =>
  findings.flatMap((one, index) =>
    findings
      .map((other, at) => ({ ...other, at }))
      .slice(index + 1)
      .filter(({ criterion, on, result }) => criterion === one.criterion && on === one.on && result !== one.result)
      .map(({ criterion, at }) => ({
        paths: [`findings.${index}`, `findings.${at}`],
        de: `Zu ${criterion} gibt es am selben Tag zwei verschiedene Feststellungen.`,
        en: `There are two different findings on ${criterion} of the same day.`,
      })),
  );
