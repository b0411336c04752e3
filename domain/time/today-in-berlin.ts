/** Today's calendar day in Europe/Berlin, `YYYY-MM-DD`. */
export function todayInBerlin(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
}
