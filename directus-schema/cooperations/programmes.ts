/** The nine programmes that exist, by the key of their file; `muster` is the template that a new city copies. */
export const PROGRAMMES = [
  'dresden',
  'leipzig',
  'koeln',
  'wib',
  'baden_wuerttemberg',
  'hessen',
  'cast',
  'rheinland_pfalz',
  'hoyerswerda',
] as const;
