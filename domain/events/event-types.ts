/** What other systems may report. Which office may lawfully receive it is in `recipients.ts`. */
export const EVENT_TYPES = [
  'de.bleiberecht.enquiry.received',
  'de.bleiberecht.language-result.received',
  'de.bleiberecht.register.changed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
