/** The one credential of this package: the service account of an office in Directus. */
export const CREDENTIAL = 'bleiberechtDirectusApi';
