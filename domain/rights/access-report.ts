/** One value of a report: what it is called, in German, and what it says. */
export type ReportValue = { readonly field: string; readonly label: string; readonly said: string };

export type ReportRow = { readonly values: readonly ReportValue[] };

export type ReportSection = {
  readonly collection: string;
  readonly title: string;
  readonly rows: readonly ReportRow[];
};

/** Who got something from whom (Art. 15 Abs. 1 lit. c DSGVO). */
export type ReportRecipient = {
  readonly organisation: string;
  readonly direction: 'to' | 'from';
  /** First day on which something went over. */
  readonly since: string;
  readonly categories: readonly string[];
};

/** Everything an office stores about one person, as Art. 15 DSGVO wants it: complete and readable, and as data. */
export type AccessReport = {
  readonly made_on: string;
  readonly person: string;
  readonly name: string;
  readonly controller: { readonly name: string; readonly place: string | null };
  readonly recipients: readonly ReportRecipient[];
  /** Day on which the file goes by itself, or null; and in words. */
  readonly retention: { readonly delete_on: string | null; readonly said: string };
  readonly restricted: string | null;
  readonly sections: readonly ReportSection[];
  /** The stored values as they are, by collection. */
  readonly data: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};
