/** A problem in the form of RFC 9457. It names the field and repeats nothing of the content. */
export type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly field?: string | undefined;
};

export const PROBLEM_TYPE = 'application/problem+json';

export const problemBody = ({ status, title, detail, field }: Problem): string =>
  JSON.stringify({ type: 'about:blank', title, status, detail, ...(field === undefined ? {} : { field }) });
