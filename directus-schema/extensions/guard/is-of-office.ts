import type { Context } from './directus.ts';

/** An account of an office: neither the operator's nor the software itself. */
export const isOfOffice = ({ accountability }: Pick<Context, 'accountability'>): boolean =>
  accountability !== null && !accountability.admin;
