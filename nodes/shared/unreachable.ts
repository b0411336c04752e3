import { NodeApiError, type INode } from 'n8n-workflow';
import { z } from 'zod';

const networkCode = z.string().regex(/^E[A-Z_]+$/);
const coded = z
  .object({ code: networkCode })
  .transform((error) => error.code)
  .or(z.object({ httpCode: networkCode }).transform((error) => error.httpCode));

/**
 * Directus did not answer. Takes over the network code only: the original error holds the request, and with it
 * the content of the item.
 */
export const unreachable = (node: INode, error: unknown): NodeApiError => {
  const code = coded.safeParse(error);
  // n8n replaces a message that names a network code by a text of its own, so the code stands in the description.
  return new NodeApiError(
    node,
    { message: 'Directus does not answer' },
    {
      message: 'Directus does not answer',
      description: `Check that Directus is running and that the URL in the credential is right. Running this again is safe: no step is done twice.${
        code.success ? ` Network code: ${code.data}.` : ''
      }`,
      httpCode: '503',
      level: 'warning',
    },
  );
};
