const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today in Berlin, YYYY-MM-DD. */
export const today = (): string => format.format(new Date());
