/** An error as RFC 9457 describes it. It names the field and never repeats what was sent. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
};

export const problem = (status: number, kind: string, title: string, detail: string, field?: string): Problem => ({
  type: `urn:bleiberecht:problem:${kind}`,
  title,
  status,
  detail,
  ...(field === undefined ? {} : { field }),
});
