import { collections } from '../../../collections/index.ts';

const names = new Map(collections([]).map(({ name, plural }) => [name, plural[0]]));

/** How the forms call a collection; one that an installation added by its key. */
export const germanName = (collection: string): string => names.get(collection) ?? collection;
