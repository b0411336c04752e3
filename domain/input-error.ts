/** What somebody gave us cannot be used. The message names the field and the problem, never the person's data. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Path of the field, such as `person.residence_periods.rows.0.to`. */
  readonly field: string;
  constructor(field: string, problem: string) {
    super(field === '' ? problem : `${field}: ${problem}`);
    this.field = field;
  }
}
