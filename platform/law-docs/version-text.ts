import { BINDING_LABELS } from '../../domain/eligibility/labels.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { table } from './markdown.ts';
import type { SayOnce } from './said-once.ts';
import type { Words } from './words.ts';

/** A version in full: an overview as a table, then every criterion with all that it says. */
export function versionText(version: RuleVersion, words: Words, say: SayOnce): string {
  const { criteria } = version;
  const overview = table(
    ['Kennung', 'Voraussetzung', 'Bindung', 'Für wen', 'Fundstelle'],
    criteria.map((criterion) => {
      const { key, title, binding, subject, ref, citation } = criterion;
      const who = words.subject(ref?.subject ?? subject);
      return [`[${key}](#${say(version, criterion).anchor})`, title.de, BINDING_LABELS[binding], who, citation];
    }),
  );
  const details = criteria.map((criterion) => {
    const { anchor, text } = say(version, criterion);
    return `#### <a id="${anchor}"></a>${criterion.key} ${criterion.title.de}\n\n${text}`;
  });
  return [overview, ...details].join('\n\n');
}
