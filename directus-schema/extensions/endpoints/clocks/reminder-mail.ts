import { whenWords } from '../../../../domain/deadlines/when-words.ts';
import type { ClockKind } from '../../../../domain/deadlines/vocabulary.ts';
import { fillTemplate } from '../../../../domain/letters/fill-template.ts';
import type { TemplateText } from '../../../../domain/letters/template-problem.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { CLOCK_KIND } from '../../../collections/vocabulary/casework.ts';

/** What a mail knows of a reminder: numbers and days, nobody's name. */
export type ReminderFacts = {
  readonly kind: ClockKind;
  readonly about_on: string;
  readonly number: string;
  readonly path: string;
  readonly office: string;
};

/** Subject and text of a reminder to staff. @throws when the template asks for what a mail must not hold. */
export const reminderMail = (
  template: TemplateText,
  { kind, about_on, number, path, office }: ReminderFacts,
  { publicUrl, today }: { readonly publicUrl: string; readonly today: string },
): { readonly subject: string; readonly text: string } => {
  const { subject, body } = fillTemplate(template, {
    case: { number },
    due: { what: CLOCK_KIND.labels[kind][0], on: germanDay(about_on), when: whenWords(about_on, today) },
    link: `${publicUrl.replace(/\/$/, '')}/admin/content/${path}`,
    office: { name: office },
  });
  return { subject, text: body };
};
