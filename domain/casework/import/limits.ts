/** What an office's list may be at most: bytes of the file, rows of people. */
export const LIST_LIMITS = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 200 } as const;
