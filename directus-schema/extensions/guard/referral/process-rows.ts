import { z } from 'zod';
import { STEP_FORMS } from '../../../../domain/referral/step-form.ts';
import { STEP_EFFECTS, type StepEffect, type StepSide } from '../../../../domain/referral/vocabulary.ts';
import type { CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { rowsAfter } from '../rows-after.ts';
import { targetKey } from '../target-key.ts';

/** Both states of a step belong to its cooperation, and what the law fixes is no matter of the process. */
export const checkProcessStep: CreateFilter & UpdateFilter = async (
  payload: Payload,
  { collection, keys }: { collection: string; keys?: readonly string[] },
  { database }: Parameters<CreateFilter>[2],
) => {
  for (const row of await rowsAfter(database, collection, keys, payload)) await checkStep(database, row);
  return payload;
};

async function checkStep(database: Database, row: Readonly<Record<string, unknown>>): Promise<void> {
  for (const field of ['from_state', 'to_state']) {
    const key = targetKey(row[field], 'id');
    if (key === null) continue;
    const state = await first(
      database,
      z.object({ cooperation: z.string() }),
      'SELECT cooperation FROM process_states WHERE id::text = ?',
      [key],
    );
    if (state?.cooperation !== row['cooperation'])
      throw invalidRow(
        field,
        'Dieser Stand gehört zu einer anderen Kooperation.',
        'The state belongs to another cooperation.',
      );
  }
  checkForms(row);
  checkLaw(row);
}

/** A list, also as the text of one: Directus takes both. */
const listSchema = z.array(z.unknown()).or(
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.unknown())),
);

function listOf(row: Readonly<Record<string, unknown>>, name: string): unknown[] {
  try {
    return listSchema.parse(row[name] ?? []);
  } catch {
    throw invalidRow(name, 'Bitte eine Liste angeben.', 'Not a list.');
  }
}

/** Who alone may do it: the one side gives the dossier away, the other takes it and decides. */
const SIDE_OF: Readonly<Partial<Record<StepEffect, StepSide>>> = {
  send: 'sender',
  take_copy: 'recipient',
  grant: 'recipient',
  refuse: 'recipient',
  promise: 'recipient',
  transfer: 'recipient',
};

/**
 * One office changes the process of both: it cannot decide for the other one, nor let a machine do what a human answers for
 * (Art. 22 DSGVO), nor pass on a dossier without the consent.
 */
function checkLaw(row: Readonly<Record<string, unknown>>): void {
  const effects = STEP_EFFECTS.filter((effect) => SIDE_OF[effect] && listOf(row, 'effects').includes(effect));
  if (effects.some((effect) => SIDE_OF[effect] !== row['side']))
    throw invalidRow(
      'side',
      'Weiterleiten kann nur die abgebende Organisation, entgegennehmen und entscheiden nur die empfangende.',
      'Only the sender sends; only the recipient takes and decides.',
    );
  if (effects.length > 0 && row['kind'] !== 'human')
    throw invalidRow(
      'kind',
      'Weiterleiten, entgegennehmen und entscheiden kann nur ein Mensch.',
      'A human sends, takes and decides.',
    );
  const passesOn = effects.some((effect) => effect === 'send' || effect === 'take_copy');
  if (passesOn && ['forward_consent', 'dossier'].some((one) => !listOf(row, 'requires').includes(one)))
    throw invalidRow(
      'requires',
      'Ein Dossier geht nur mit der Einwilligung der Person weiter. Bitte „Einwilligung“ und „Dossier“ als Voraussetzung lassen.',
      'A step that passes the dossier on requires forward_consent and dossier.',
    );
}

/** What a step asks for fits into one form. */
function checkForms(row: Readonly<Record<string, unknown>>): void {
  const forms = STEP_FORMS.filter((form) => [...listOf(row, 'requires'), ...listOf(row, 'effects')].includes(form));
  if (forms.length > 1)
    throw invalidRow(
      'effects',
      'Ein Schritt kann nur eines davon: zeigen, nachfragen, erteilen, ablehnen, zusichern oder abgeben. Bitte zwei Schritte daraus machen.',
      'A step has one form at most.',
    );
}
