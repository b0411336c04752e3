import { canonicalJson } from '../canonical-json.ts';
import type { Law } from './law.ts';

/** A law as text: the same law is the same text, and its hash its name. */
export const lawContent = ({ versions, factDefinitions, readings }: Law): string =>
  canonicalJson({ versions, factDefinitions, readings });
