type Extensions = Readonly<Record<string, unknown>>;

/** An error in the shape that Directus passes on as it is: German for staff, the reason in English beside it. */
export class GuardError extends Error {
  override readonly name = 'DirectusError';
  readonly code: string;
  readonly status: number;
  readonly extensions: Extensions;

  constructor(status: number, code: string, de: string, en: string, extensions: Extensions = {}) {
    super(de);
    this.status = status;
    this.code = code;
    this.extensions = { ...extensions, code, reason: de, reason_en: en };
  }
}

/** One answer for a row of another office and for a row that does not exist: nobody learns which it is. */
export const foreignRow = (field: string): GuardError =>
  new GuardError(
    403,
    'FOREIGN_ROW',
    `Das Feld „${field}“ verweist auf etwas, das nicht zu Ihrer Organisation gehört. Bitte einen Eintrag der eigenen Organisation wählen.`,
    `"${field}" points at a row that does not exist or belongs to another organisation.`,
    { field },
  );

/** A row to be changed that is not there, or not for the caller: the same answer, and none of it from the row. */
export const noSuchRow = (): GuardError =>
  new GuardError(
    403,
    'FORBIDDEN',
    'Diesen Eintrag gibt es nicht, oder er gehört nicht zu Ihrer Organisation.',
    'The row does not exist or belongs to another organisation.',
  );

export const invalidRow = (field: string, de: string, en: string): GuardError =>
  new GuardError(422, 'INVALID_ROW', de, en, { field });

export const humanRequired = (de: string): GuardError =>
  new GuardError(403, 'HUMAN_REQUIRED', de, 'Reserved to a human; a service account must not do this.');
