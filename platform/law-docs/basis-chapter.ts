import { LEGAL_EFFECT_LABELS } from '../../domain/eligibility/labels.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { LawFile } from '../../domain/law/schema.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { differences } from './differences.ts';
import { table } from './markdown.ts';
import type { SayOnce } from './said-once.ts';
import { versionText } from './version-text.ts';
import type { Words } from './words.ts';

type Basis = Pick<LawFile, 'basis' | 'draft' | 'sources'>;

/** Everything about one basis: its versions, the shown ones in full, of all what is different from the one before. */
export function basisChapter(
  { basis, draft, sources }: Basis,
  versions: readonly RuleVersion[],
  shown: readonly RuleVersion[],
  words: Words,
  say: SayOnce,
): string {
  const [{ citation, title } = { citation: '', title: { de: '' } }] = shown;
  const heading = `## <a id="${basis}"></a>${citation}: ${title.de}`;
  const isDraft = draft ? ['**Entwurf:** noch nicht zum zweiten Mal gelesen; wird nicht mitgeliefert.'] : [];
  const about = [`Kennung \`${basis}\`.`, ...isDraft].join(' ');
  const from = sources.length > 0 ? [`Quellen:\n\n${sources.map((source) => `- ${source}`).join('\n')}`] : [];
  const others = versions.slice(1).flatMap((version, index) => {
    const before = versions[index];
    return before ? [changes(before, version, words)] : [];
  });
  return [
    heading,
    about,
    ...from,
    `### Fassungen (${basis})`,
    versionTable(versions),
    ...shown.flatMap((version) => [
      `### Die Fassung ${spanOf(version)} im Ganzen (${basis})`,
      versionText(version, words, say),
    ]),
    ...(others.length > 0 ? [`### Was sich geändert hat (${basis})`, ...others] : []),
  ].join('\n\n');
}

function versionTable(versions: readonly RuleVersion[]): string {
  return table(
    ['Gilt ab', 'bis', 'Gesetz', 'Rechtsfolge', 'Erteilt wird', 'Anmerkung'],
    versions.map(({ valid_from, valid_to, amending_act, legal_effect, permit, note }, index) => [
      germanDay(valid_from),
      valid_to ? germanDay(valid_to) : '',
      amending_act,
      LEGAL_EFFECT_LABELS[legal_effect],
      permit.de === versions[index - 1]?.permit.de ? 'wie zuvor' : permit.de.trim(),
      note?.de.trim() ?? '',
    ]),
  );
}

function changes(before: RuleVersion, version: RuleVersion, words: Words): string {
  const found = differences(before, version, words);
  const heading = `#### Ab ${germanDay(version.valid_from)}: ${version.amending_act}`;
  if (found.length === 0) return `${heading}\n\nAn den Kriterien ändert sich nichts.`;
  const rows = found.map(({ at, what, before: was, after }) => [at, what, was || '–', after || '–']);
  return `${heading}\n\n${table(['Kriterium', 'Was', 'bis zum Tag davor', 'ab diesem Tag'], rows)}`;
}

function spanOf({ valid_from, valid_to }: RuleVersion): string {
  return valid_to ? `vom ${germanDay(valid_from)} bis ${germanDay(valid_to)}` : `ab ${germanDay(valid_from)}`;
}
