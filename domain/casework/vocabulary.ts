/** Who counsels: a centre, or the social work inside the ABH, which is an office of its own (§ 203 StGB). */
export const LANES = ['counselling', 'social_work'] as const;
export type Lane = (typeof LANES)[number];
