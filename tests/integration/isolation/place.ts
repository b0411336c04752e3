/** Where a row lies, seen from the user who asks. */
export const POSITIONS = {
  file: ['own', 'partner', 'foreign'],
  bridge: ['sent', 'received', 'unsent', 'partner', 'foreign'],
  common: ['own', 'foreign'],
  law: ['all'],
  machine: ['all'],
} as const;
export type Position = (typeof POSITIONS)[keyof typeof POSITIONS][number];

/** One such place: whose row it is, and what belongs to it there. */
export type Place = {
  readonly position: Position;
  /** The office whose row it is; of a bridge the sending one. */
  readonly office: string;
  /** The office at the other end. */
  readonly other: string;
  readonly cooperation: string;
  /** The state a referral is in there: only one from which the user's side may take the step `step`. */
  readonly state: string;
  readonly step: string;
  readonly sent: boolean;
  /** Does the user work at the authority? */
  readonly isAuthority: boolean;
  /** The user whose cells are looked at. */
  readonly user: string;
  /** A row of the place, or of the nearest one that has any, to point at. */
  readonly rowOf: (collection: string) => string | undefined;
};
