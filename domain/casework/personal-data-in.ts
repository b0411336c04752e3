/** What a text gives away about a person. */
export type PersonalHint = 'mail' | 'phone' | 'number' | 'birth_date' | 'name';

const MAIL = /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d.-]+\.\p{L}{2,}/u;
/** A German or international phone number: a leading 0 or +, then at least six more digits, however they are grouped. */
const PHONE = /(?<![\d.])(?:\+|00?)[1-9](?:[\s/().-]{0,2}\d){5,}(?!\d)/g;
/** AZR number (twelve digits), file numbers of BAMF (7 digits - 3 digits) and of courts or authorities. */
const NUMBER =
  /(?<!\d)\d{7,}(?!\d)|(?<!\d)\d{7}[-/]\d{3}(?!\d)|(?<!\p{L})(?:Az\.?|Aktenzeichen|AZR|BAMF-Nr)(?!\p{L})[^\n]{0,20}\d/iu;
const BORN = /(?<!\p{L})(?:geb\.?|geboren|Geburtsdatum|Geburtstag|born|birth)(?!\p{L})[^\n]{0,30}\d/iu;
const FULL_DATE = /(?<!\d)(?:(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/g;
/** "Herr Ahmadi", not "eine Frau Mitte dreißig". */
const NAME = /\b(?:Herrn?|Frau|Familie|Mr|Mrs|Ms)\.?\s+(?!Mitte|Anfang|Ende|Doktor\b)\p{Lu}[\p{L}'-]+/u;
const CALLED = /\b(?:heißt|heisst|Name ist|namens)\s+\p{Lu}[\p{L}'-]+/u;

const yearOf = (text: string): number => (text.length === 4 ? Number(text) : 1900 + Number(text));

/** A whole day more than a year ago says a birth, an entry or a decision: one step from knowing who it is. */
function longAgo(text: string, today: string): boolean {
  for (const [, , , german, iso] of text.matchAll(FULL_DATE)) {
    const year = yearOf(german ?? iso ?? '9999');
    if (year < Number(today.slice(0, 4)) - 1) return true;
  }
  return false;
}

/**
 * What in a free text looks like a personal datum of somebody (Art. 4 Nr. 1 DSGVO). It errs on the side of asking: who writes
 * in general terms is never stopped, who names a day, a number or a person is.
 * @param today YYYY-MM-DD, Europe/Berlin
 * @returns the kinds found, in a fixed order; empty when nothing was
 */
export function personalDataIn(text: string, today: string): PersonalHint[] {
  const undated = text.replaceAll(FULL_DATE, ' # ');
  const unphoned = undated.replaceAll(PHONE, ' # ');
  const found: [PersonalHint, boolean][] = [
    ['mail', MAIL.test(text)],
    ['phone', unphoned !== undated],
    ['number', NUMBER.test(unphoned)],
    ['birth_date', BORN.test(text) || longAgo(text, today)],
    ['name', NAME.test(text) || CALLED.test(text)],
  ];
  return found.filter(([, there]) => there).map(([kind]) => kind);
}
