/** What an organisation does in a cooperation. `social_work`: the counselling lane inside an ABH, an office of its own. */
export const PARTNER_ROLES = ['counselling', 'social_work', 'abh', 'coordinator'] as const;

/** How people find the programme. `letter`: the ABH writes to those it found in its stock. */
export const ENTRY_CHANNELS = ['letter', 'self', 'third_party'] as const;

/** What a threshold in years counts. */
export const THRESHOLD_KINDS = ['duldung', 'stay', 'permit_104c'] as const;

export const REPORTING_PERIODS = ['none', 'quarter', 'half_year', 'year'] as const;

export type PartnerRole = (typeof PARTNER_ROLES)[number];
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];
