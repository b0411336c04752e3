/** What a task is about. */
export const TASK_KINDS = [
  'identity',
  'language',
  'civic',
  'livelihood',
  'education',
  'residence',
  'health',
  'conduct',
  'other',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** The first that fits names the kind; "Sprachkurs" is language before it is education. */
const WORDS: readonly (readonly [TaskKind, RegExp])[] = [
  ['identity', /identit|pass(?!end)|ausweis|geburtsurkunde|botschaft/i],
  ['civic', /leben in deutschland|rechts- und gesellschaftsordnung|grundordnung|bekenntnis|civic|declaration/i],
  ['language', /sprach|deutsch|language|\b[ABC][12]\b/i],
  ['health', /krank|ärzt|gesund|behinder|impairment|attest/i],
  ['livelihood', /lebensunterhalt|livelihood|einkommen|arbeit|beschäftig|employment|lohn|verdien/i],
  ['education', /schul|ausbildung|training|education|studi|qualifi|zeugnis/i],
  ['conduct', /straf|täusch|mitwirk|conduct|offence|ausweisung/i],
  ['residence', /aufenthalt|duldung|gestattung|residence|stay|einreise|tolerated|absence|voraufenthalt/i],
];

/** The kind of task that a text of the next steps speaks of; `other` when none fits. */
export const taskKind = (text: string): TaskKind => WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
