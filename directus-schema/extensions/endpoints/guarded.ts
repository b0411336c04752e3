import type { Handler, Request, Response } from './express.ts';

/** An async handler whose errors reach Directus' own error answer. */
export const guarded =
  (handler: Handler) =>
  (request: Request, response: Response, next: (error: unknown) => void): void =>
    void handler(request, response).catch(next);
