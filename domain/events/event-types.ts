/** What other systems may report. Which office may lawfully receive it is in `recipients.ts`. */
export const EVENT_TYPES = [
  'de.bleiberecht.enquiry',
  'de.bleiberecht.language-result',
  'de.bleiberecht.register-change',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
