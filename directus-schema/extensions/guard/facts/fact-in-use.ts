import { GuardError } from '../errors.ts';

const FEW = 3;

const listed = (names: readonly string[]): string =>
  names.length > FEW
    ? `${names.slice(0, FEW).join(', ')} und ${names.length - FEW} weiteren`
    : names.join(', ').replace(/, ([^,]*)$/, ' und $1');

const inUse = (field: string, de: string, en: string, needs: readonly string[]): GuardError =>
  new GuardError(422, 'FACT_IN_USE', de, en, { field, needed_by: needs });

/** What published law says must not change its meaning afterwards. */
export const factIsLaw = (name: string, field: string, label: string, versions: readonly string[]): GuardError =>
  inUse(
    field,
    `„${name}“ steht in veröffentlichtem Recht (${listed(versions)}). „${label}“ zu ändern gäbe diesem Recht einen anderen Sinn. Bitte einen neuen Fakt anlegen und ihn im Entwurf einer neuen Fassung verwenden.`,
    `Published law uses this fact; "${field}" never changes.`,
    versions,
  );

export const factStaysAsLaw = (name: string, versions: readonly string[]): GuardError =>
  inUse(
    'key',
    `„${name}“ steht in veröffentlichtem Recht (${listed(versions)}) und bleibt deshalb bestehen. In neuen Fassungen muss er nicht mehr vorkommen.`,
    'Published law uses this fact; it is never deleted.',
    versions,
  );

export const factInDraft = (name: string, drafts: readonly string[]): GuardError =>
  inUse(
    'key',
    `Der Entwurf ${listed(drafts)} verwendet „${name}“. Bitte den Fakt dort zuerst aus den Kriterien nehmen.`,
    'A draft uses this fact.',
    drafts,
  );

export const factBehindFact = (name: string, facts: readonly string[]): GuardError =>
  inUse(
    'key',
    `Andere Fakten bauen auf „${name}“ auf: ${listed(facts)}. Bitte diese zuerst ändern oder löschen.`,
    'Another fact leans on this one.',
    facts,
  );

export const factOfEngine = (name: string): GuardError =>
  inUse('key', `„${name}“ braucht die Prüfung selbst. Dieser Fakt bleibt.`, 'The check itself needs this fact.', []);
