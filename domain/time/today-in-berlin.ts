const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today's calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export const todayInBerlin = (now: Date = new Date()): string => format.format(now);
