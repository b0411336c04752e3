import { invalidRow } from '../../guard/errors.ts';

/**
 * Does what applies the law.
 * @throws GuardError 422 naming the place when the law in force cannot be applied: a fact or a reading it names is gone.
 */
export function applyingLaw<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalidRow(
      'version',
      `Das Recht lässt sich so nicht anwenden: ein Fakt oder eine Auslegung fehlt. Bitte beim Betrieb nachfragen. Die Stelle: ${reason}`,
      reason,
    );
  }
}
