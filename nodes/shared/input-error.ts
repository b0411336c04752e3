/** Something that the workflow handed over is wrong. Names the field and the way out, never the value. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly wayOut: string;

  constructor(message: string, wayOut: string) {
    super(message);
    this.wayOut = wayOut;
  }
}
