import { RESIDENCE_STATUS } from '../../directus-schema/collections/vocabulary/case-file.ts';
import { LEGAL_EFFECT_LABELS } from '../../domain/eligibility/labels.ts';
import type { Closure, End, Lead, Transitions } from '../../domain/next-steps/transition.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { table } from './markdown.ts';
import type { Words } from './words.ts';

/** The ways between the statuses: what the law opens, what it closes, and what ends by itself. */
export function transitionsChapter({ leads, closes, ends }: Transitions, { basis }: Words): string {
  const target = ({ to, beyond }: Lead | Closure) => [...to.map(basis), ...(beyond ? [beyond.de] : [])].join('\n');
  return [
    '## <a id="uebergaenge"></a>Übergänge: von einem Status zum nächsten',
    'Die Reihenfolge ist die, in der die nächsten Schritte vorgeschlagen werden, wenn zwei Wege am selben Tag offenstehen.',
    '### Was das Gesetz öffnet',
    table(
      ['Von', 'Zu', 'Rechtsfolge', 'Fundstelle', 'Hinweis', 'Was meist im Weg steht'],
      leads.map((lead) => [
        statuses(lead),
        target(lead),
        LEGAL_EFFECT_LABELS[lead.effect],
        sourceOf(lead),
        lead.note.de,
        lead.blocked_by.map(({ citation, note }) => `${note.de} (${citation})`).join('\n'),
      ]),
    ),
    '### Was das Gesetz verschließt',
    table(
      ['Wer hat', 'Kommt nicht zu', 'Fundstelle', 'Hinweis', 'Ausweg', 'Vor dem Wechsel sagen'],
      closes.map((closure) => [
        statuses(closure),
        target(closure),
        sourceOf(closure),
        closure.note.de,
        closure.way_out?.de ?? '',
        closure.tell_before ? 'ja' : '',
      ]),
    ),
    '### Was von selbst endet',
    table(
      ['Status', 'endet nach', 'Fundstelle', 'Hinweis'],
      ends.map((end) => [statuses(end), `${end.months} Monaten`, sourceOf(end), end.note.de]),
    ),
  ].join('\n\n');
}

const statuses = ({ from }: Lead | Closure | End): string =>
  from.map((one) => RESIDENCE_STATUS.labels[one][0]).join('\n');

function sourceOf({ citation, contested, valid_from, valid_to }: Lead | Closure | End): string {
  const span = [valid_from && `ab ${germanDay(valid_from)}`, valid_to && `bis ${germanDay(valid_to)}`].filter(Boolean);
  return [citation, ...(contested ? [`streitig: ${contested}`] : []), span.join(' ')].filter(Boolean).join('\n');
}
