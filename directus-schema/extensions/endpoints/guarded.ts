import type { Handler, Request, Response } from './express.ts';

/** Passes what a handler throws on to Directus' own error answer. */
export const guarded =
  (handler: Handler) =>
  (request: Request, response: Response, next: (error: unknown) => void): void =>
    void handler(request, response).catch(next);
