import { RESIDENCE_STATUSES } from '../../case-file/vocabulary.ts';

/** How the text of a cell is read. */
export type CellKind = 'text' | 'day' | 'partial_day' | 'yes_no' | 'status';

export type Target = {
  readonly key: string;
  /** As staff see it, and as the template of the list names it. */
  readonly label: string;
  /** Headers that mean it, besides its label. */
  readonly headers: RegExp;
  readonly kind: CellKind;
  readonly max?: number;
  readonly of: 'case' | 'person' | 'period';
};

const text = (key: string, label: string, headers: RegExp, max: number, of: Target['of'] = 'person'): Target => ({
  key,
  label,
  headers,
  kind: 'text',
  max,
  of,
});

/** What a list of an office can bring in. The order decides when a header could mean two of them. */
export const TARGETS: readonly Target[] = [
  text(
    'number',
    'Aktenzeichen',
    /akten(zeichen|nummer)|fall ?(nummer|nr)|^(az|nr|nummer|id|number|case)$|eigene nummer/,
    64,
    'case',
  ),
  {
    key: 'opened_on',
    label: 'Eröffnet am',
    headers: /eroeffnet|aufnahme(datum)?$|erstkontakt|beginn/,
    kind: 'day',
    of: 'case',
  },
  text('first_name', 'Vorname', /vorname|first ?name|given/, 120),
  text('last_name', 'Nachname', /nachname|familienname|^name$|last ?name|surname/, 120),
  { key: 'birth_date', label: 'Geburtsdatum', headers: /geburt|^geb|birth|dob/, kind: 'partial_day', of: 'person' },
  text('nationality', 'Staatsangehörigkeit', /staatsang|nationalit|herkunft(sland)?|country/, 80),
  text('language', 'Sprache', /sprache|language/, 80),
  {
    key: 'interpreter_needed',
    label: 'Braucht Sprachmittlung',
    headers: /dolmetsch|sprachmittl|interpret/,
    kind: 'yes_no',
    of: 'person',
  },
  text('phone', 'Telefon', /telefon|handy|mobil|phone|^tel/, 60),
  text('mail', 'E-Mail', /e ?mail/, 200),
  text('address', 'Anschrift', /anschrift|adresse|wohnort|unterkunft|address/, 1000),
  {
    key: 'no_post',
    label: 'Keine Post an die Unterkunft',
    headers: /keine post|no post/,
    kind: 'yes_no',
    of: 'person',
  },
  { key: 'first_entry_on', label: 'Erste Einreise', headers: /einreise|entry/, kind: 'partial_day', of: 'person' },
  {
    key: 'residence_status',
    label: 'Aufenthaltsstatus',
    headers: /status|aufenthalt(stitel)?$|papier/,
    kind: 'status',
    of: 'period',
  },
  { key: 'residence_since', label: 'Status seit', headers: /seit|since/, kind: 'partial_day', of: 'period' },
];

export const TARGET_KEYS: ReadonlySet<string> = new Set(TARGETS.map(({ key }) => key));

/** German words for a residence status that lists use. */
export const STATUS_WORDS: readonly (readonly [RegExp, (typeof RESIDENCE_STATUSES)[number]])[] = [
  [/60b/, 'duldung_60b'],
  [/60c|ausbildungsduldung/, 'duldung_60c'],
  [/60d|beschaeftigungsduldung/, 'duldung_60d'],
  [/104c|chancen/, 'permit_104c'],
  [/25 ?a\b/, 'permit_25a'],
  [/25 ?b\b/, 'permit_25b'],
  [/25 ?(abs ?)?5/, 'permit_25_5'],
  [/gestattung/, 'aufenthaltsgestattung'],
  [/duldung|geduldet|60a/, 'duldung'],
];
