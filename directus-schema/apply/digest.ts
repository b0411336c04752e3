import { createHash } from 'node:crypto';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([key, part]) => [key, canonical(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A short fingerprint: equal for values that mean the same, whatever the order of keys; empty and absent are one. */
export function digest(value: unknown): string {
  if (isEmpty(value)) return '';
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, 12);
}
