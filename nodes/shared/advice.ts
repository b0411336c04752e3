import type { DirectusFailure } from './directus-error.ts';

export type Advice = { readonly message: string; readonly description: string };

/** Codes of Directus itself. Its own messages may quote the rejected value, so they are never shown. */
const OWN_TEXT: Readonly<Record<string, Advice>> = {
  FORBIDDEN: {
    message: 'Not found, or not visible to this office',
    description:
      'Check the ID. Directus hides what belongs to another organisation, and answers the same when the role of the service account lacks a permission.',
  },
  INVALID_CREDENTIALS: {
    message: 'Directus refuses the token',
    description: 'Open the credential, enter the current token of the service account and press the test button.',
  },
  INVALID_TOKEN: {
    message: 'Directus refuses the token',
    description: 'Open the credential, enter the current token of the service account and press the test button.',
  },
  TOKEN_EXPIRED: {
    message: 'The token has expired',
    description: 'Create a new static token for the service account in Directus and enter it in the credential.',
  },
  USER_SUSPENDED: {
    message: 'The service account is suspended',
    description: 'Ask the operator to set the service account to active in Directus.',
  },
  RECORD_NOT_UNIQUE: {
    message: 'The row exists already',
    description: 'Somebody else wrote it first. Nothing was changed; running this again reads the present state.',
  },
  FAILED_VALIDATION: {
    message: 'Directus refuses a value',
    description:
      'A field does not hold what the form in Directus demands. Open the row in Directus and correct the field.',
  },
  INVALID_PAYLOAD: {
    message: 'Directus refuses the data',
    description:
      'A field is missing or not known. Check that the Bleiberecht schema in Directus has the version of this node.',
  },
  INVALID_QUERY: {
    message: 'Directus does not understand the query',
    description: 'Check that the Bleiberecht schema in Directus has the version of this node.',
  },
  ROUTE_NOT_FOUND: {
    message: 'The Bleiberecht extension is missing in Directus',
    description: 'Install the guard extension, or check that the URL in the credential has no path behind the host.',
  },
  REQUESTS_EXCEEDED: {
    message: 'Directus is busy',
    description: 'Too many requests at once. Running this again a little later is safe.',
  },
  SERVICE_UNAVAILABLE: {
    message: 'Directus is starting or overloaded',
    description: 'Running this again a little later is safe: no step is done twice.',
  },
  INTERNAL_SERVER_ERROR: {
    message: 'Directus failed',
    description: 'The reason stands in the log of Directus. Nothing was half written; running this again is safe.',
  },
};

/** What the person at the editor can do about a failure. */
export const adviceFor = (failure: DirectusFailure): Advice => {
  const own = OWN_TEXT[failure.code];
  if (own) return failure.field ? { ...own, description: `Field "${failure.field}". ${own.description}` } : own;
  if (failure.code === 'UNKNOWN')
    return {
      message: `Directus answered with status ${failure.status}`,
      description: 'Check that the URL in the credential leads to Directus and not to a proxy page.',
    };
  const allowed = failure.allowed?.length ? ` Allowed now: ${failure.allowed.join(', ')}.` : '';
  return {
    message: `${failure.reasonEn ?? `Refused: ${failure.code}`}`,
    description: `${failure.message}${allowed}`,
  };
};
