export const TEMPLATE_KINDS = ['reminder', 'escalation', 'letter', 'consent'] as const;

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What a mail to staff may say: no name, no address, nothing of the file but its number. */
const REMINDER = ['case.number', 'due.what', 'due.on', 'due.when', 'link', 'office.name'] as const;

/** A letter goes to the person alone. */
const LETTER = [
  'person.first_name',
  'person.last_name',
  'person.address',
  'code',
  'code_valid_until',
  'centres',
  'cooperation.name',
  'office.name',
  'office.place',
  'today',
] as const;

const CONSENT = ['discloser', 'recipient', 'purpose', 'categories', 'valid_until', 'office.name'] as const;

/** The placeholders of a template, by what it is for. In a subject, which others may read, only those without `person`. */
export const PLACEHOLDERS: Readonly<Record<TemplateKind, readonly string[]>> = {
  reminder: REMINDER,
  escalation: REMINDER,
  letter: LETTER,
  consent: CONSENT,
};
