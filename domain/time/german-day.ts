/** A day `YYYY-MM-DD` as it is written in German: 01.03.2027. */
export const germanDay = (iso: string): string => iso.split('-').reverse().join('.');
