/** A row as Directus takes and gives it. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };
export type CaseRow = { readonly [field: string]: Cell };
