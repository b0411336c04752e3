/** What is wrong, for staff and for developers: the reason and the way out, never where. */
export type Finding = { readonly de: string; readonly en: string };
