import { GuardError } from '../errors.ts';

/** The first by name, and how many more; the app shows no long messages. */
const listed = ([first = '', ...others]: readonly string[]): string =>
  others.length ? `${first} und ${others.length} weitere` : first;

const inUse = (field: string, de: string, en: string, needs: readonly string[]): GuardError =>
  new GuardError(422, 'FACT_IN_USE', de, en, { field, needed_by: needs });

/** What published law says must not change its meaning afterwards. */
export const factIsLaw = (field: string, label: string, versions: readonly string[]): GuardError =>
  inUse(
    field,
    `„${label}“ bleibt: veröffentlichtes Recht beruht darauf (${listed(versions)}). Bitte einen neuen Fakt anlegen und in einem Entwurf verwenden.`,
    `Published law uses this fact; "${field}" never changes.`,
    versions,
  );

export const factStaysAsLaw = (versions: readonly string[]): GuardError =>
  inUse(
    'key',
    `Veröffentlichtes Recht beruht auf diesem Fakt (${listed(versions)}), er bleibt bestehen. In neuen Fassungen muss er nicht mehr vorkommen.`,
    'Published law uses this fact; it is never deleted.',
    versions,
  );

export const factInDraft = (drafts: readonly string[]): GuardError =>
  inUse(
    'key',
    `Ein Entwurf verwendet diesen Fakt (${listed(drafts)}). Bitte ihn dort zuerst aus den Kriterien nehmen.`,
    'A draft uses this fact.',
    drafts,
  );

export const factBehindFact = (facts: readonly string[]): GuardError =>
  inUse(
    'key',
    `Ein anderer Fakt baut auf diesem auf (${listed(facts)}). Bitte jenen zuerst ändern oder löschen.`,
    'Another fact leans on this one.',
    facts,
  );

export const factOfEngine = (): GuardError =>
  inUse('key', 'Diesen Fakt braucht die Prüfung selbst. Er bleibt.', 'The check itself needs this fact.', []);
