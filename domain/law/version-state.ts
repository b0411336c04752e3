/** A version is drafted, then published, and ends when another one takes its place. Only a draft can be edited. */
export const VERSION_STATES = ['draft', 'published', 'superseded'] as const;

/** Who wrote it: it came with the software, or the staff of this installation changed it. */
export const VERSION_ORIGINS = ['shipped', 'office'] as const;

export type VersionState = (typeof VERSION_STATES)[number];
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];
