/** `return_information`: the authority may tell the centre how it went on. Each direction needs its own consent. */
export const PURPOSES = ['referral', 'return_information', 'case_conference', 'allocation', 'handover'] as const;

export type Purpose = (typeof PURPOSES)[number];
