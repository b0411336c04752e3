import { z } from 'zod';
import { STEP_FORMS } from '../../../../domain/referral/step-form.ts';
import type { CreateFilter, Payload, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';

const rowSchema = z.record(z.string(), z.unknown());

/** Both states of a step belong to its cooperation. */
export const checkProcessStep: CreateFilter & UpdateFilter = async (
  payload: Payload,
  meta: { collection: string; keys?: readonly string[] },
  { database }: Parameters<CreateFilter>[2],
) => {
  const key = meta.keys?.[0];
  const before = key ? await first(database, rowSchema, 'SELECT * FROM process_steps WHERE id = ?', [key]) : null;
  const row = { ...before, ...payload };
  for (const field of ['from_state', 'to_state']) {
    if (typeof row[field] !== 'string') continue;
    const state = await first(
      database,
      z.object({ cooperation: z.string() }),
      'SELECT cooperation FROM process_states WHERE id = ?',
      [row[field]],
    );
    if (state?.cooperation !== row['cooperation'])
      throw invalidRow(
        field,
        'Dieser Stand gehört zu einer anderen Kooperation.',
        'The state belongs to another cooperation.',
      );
  }
  for (const name of ['deadline', 'reminder'])
    if ((row[`${name}_amount`] == null) !== (row[`${name}_unit`] == null))
      throw invalidRow(
        `${name}_unit`,
        'Zu einer Frist gehören Zahl und Einheit.',
        'A deadline needs a number and a unit.',
      );
  for (const name of ['deadline_amount', 'reminder_amount'])
    if (typeof row[name] === 'number' && row[name] < 1)
      throw invalidRow(name, 'Eine Frist ist mindestens 1.', 'A deadline is at least 1.');
  checkForms(row);
  return payload;
};

/** What a step asks for fits into one form. */
function checkForms(row: Readonly<Record<string, unknown>>): void {
  const list = (name: string): unknown[] => (Array.isArray(row[name]) ? row[name] : []);
  const forms = STEP_FORMS.filter((form) => [...list('requires'), ...list('effects')].includes(form));
  if (forms.length > 1)
    throw invalidRow(
      'effects',
      'Ein Schritt kann nur eines davon: zeigen, nachfragen, erteilen, ablehnen, zusichern oder abgeben. Bitte zwei Schritte daraus machen.',
      'A step has one form at most.',
    );
}
