/** A REST client of Directus with one token; an answer outside 2xx is an error with status and code. */
export const rest = (url: string, token: string) => {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      // A connection of its own: one kept open may be closed by the server while the next call is on its way.
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path.split('?')[0]}: ${answer.status} ${text.slice(0, 300)}`);
    return text === '' ? undefined : (JSON.parse(text) as { data?: unknown }).data;
  };
  const query = (parameters: Record<string, unknown>) =>
    new URLSearchParams(
      Object.entries(parameters).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  return {
    send,
    rows: async (collection: string, parameters: Record<string, unknown>) =>
      (await send('GET', `/items/${collection}?${query({ limit: -1, ...parameters })}`)) as Record<string, unknown>[],
    create: async (collection: string, values: unknown) =>
      (await send('POST', `/items/${collection}`, values)) as Record<string, unknown> & { id: string },
    update: async (collection: string, id: string, values: unknown) =>
      await send('PATCH', `/items/${collection}/${encodeURIComponent(id)}`, values),
  };
};

export type Rest = ReturnType<typeof rest>;
