import type { FactType } from '../facts/definition.ts';

/** How a fact is called, and the words for its values where they are codes. */
export type FactWording = {
  readonly label: string;
  readonly type: FactType;
  /** Undefined where there is no word for the value. */
  readonly valueWord?: ((value: string) => string | undefined) | undefined;
};
