import type { Accountability } from '../guard/directus.ts';

/** The parts of Express that the endpoints touch. */
export type Request = AsyncIterable<Uint8Array> & {
  readonly accountability?: Accountability;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

export type Response = {
  on(event: 'close', listener: () => void): void;
  status(code: number): Response;
  type(mime: string): Response;
  json(body: unknown): void;
  send(body: string): void;
  end(): void;
  readonly writableEnded: boolean;
};

export type Handler = (request: Request, response: Response) => Promise<void>;
export type Router = {
  get(path: string, handler: (request: Request, response: Response, next: (error: unknown) => void) => void): void;
  post(path: string, handler: (request: Request, response: Response, next: (error: unknown) => void) => void): void;
};
