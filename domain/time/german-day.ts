/** `01.08.2018` of `2018-08-01`. */
export const germanDay = (iso: string): string => iso.split('-').reverse().join('.');
