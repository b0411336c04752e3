/** A calendar day in Europe/Berlin as the number of days since 1970-01-01: no clock, no zone, plain comparison. */
export type Day = number;
