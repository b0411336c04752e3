import { z } from 'zod';

const itemSchema = z.object({
  state: z.string(),
  recorded_at: z.string().nullable(),
  differences: z.unknown(),
  confirmed_sender_at: z.string().nullable(),
  confirmed_recipient_at: z.string().nullable(),
  conference: z.object({ held_on: z.string() }),
  referral: z.object({ from_org: z.string() }),
});

export const ITEM_FIELDS = [
  ...['state', 'recorded_at', 'differences', 'confirmed_sender_at', 'confirmed_recipient_at'],
  ...['conference.held_on', 'referral.from_org'],
].join(',');

export type ItemView = {
  /** Null until both sides have disclosed. */
  readonly differences: unknown;
  readonly mayDisclose: boolean;
  readonly mayConfirm: boolean;
  /** Where the minutes stand, for the reader. */
  readonly standing: string;
};

/** What the reader's office can do with an item now. The guard decides; this only spares a refusal. */
export function itemView(row: unknown, organisation: string, today: string): ItemView {
  const item = itemSchema.parse(row);
  const open = item.recorded_at === null && (item.state === 'on_agenda' || item.state === 'minutes');
  const sends = organisation === item.referral.from_org;
  const [own, other] = sends
    ? [item.confirmed_sender_at, item.confirmed_recipient_at]
    : [item.confirmed_recipient_at, item.confirmed_sender_at];
  const held = item.conference.held_on <= today;
  const waiting =
    own === null
      ? 'Die andere Seite hat bestätigt; Ihre Bestätigung fehlt noch.'
      : 'Ihre Seite hat bestätigt; die andere noch nicht.';
  return {
    differences: item.differences ?? null,
    mayDisclose: open,
    mayConfirm: item.state === 'minutes' && held && own === null,
    standing:
      item.recorded_at !== null
        ? 'Beide Seiten haben die Niederschrift bestätigt. Sie ist festgehalten.'
        : open && (own === null) !== (other === null)
          ? waiting
          : open && item.state === 'on_agenda'
            ? 'Sobald eine Verabredung oder eine abweichende Sicht gespeichert ist, bestätigen beide Seiten denselben Text.'
            : '',
  };
}
