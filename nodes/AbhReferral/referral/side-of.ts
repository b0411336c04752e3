import type { Self } from '../../shared/directus.ts';

export type Side = 'sender' | 'recipient';

/** Which end of the bridge an office stands at: an authority receives, everybody else sends. */
export const sideOf = ({ organisation }: Self): Side => (organisation?.kind === 'abh' ? 'recipient' : 'sender');
