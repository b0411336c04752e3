import { z } from 'zod';
import { germanDay } from '../../../../../../domain/time/german-day.ts';
import { allocate, allocationSchema, type Allocated } from '../../allocation.ts';
import { planCase } from '../../plan.ts';
import type { ActionTable, Done, Offered, Pressed } from '../action-table.ts';
import { counted } from '../counted.ts';
import { givenValues } from '../given-values.ts';
import { formField } from '../../../../../collections/kit/form-field.ts';
import { ownRow } from '../own-row.ts';
import { mayRead } from '../../../may-read.ts';
import { pick } from '../pick.ts';

const PLAN: Offered = { key: 'plan', label: 'Plan anlegen', help: null, fields: [], changes: true };

const PLACE = [
  formField('place', 'Ort (leer: wie im Fall)'),
  pick('lane', 'Wer berät', [
    { text: 'Träger', value: 'counselling' },
    { text: 'Sozialarbeit der Ausländerbehörde', value: 'social_work' },
  ]),
];
const RANK: Offered = { key: 'rank', label: 'Wer kann beraten?', help: null, fields: PLACE, changes: false };
const ALLOCATE: Offered = {
  key: 'allocate',
  label: 'Zuteilung vorschlagen',
  help: 'Vorgeschlagen wird eine Stelle, der die Person zugestimmt hat. Weitergegeben wird erst, wenn jemand den Vorschlag unter „Weiterleitungen“ zuteilt.',
  fields: PLACE,
  changes: true,
};

const OUTCOME: Readonly<Record<Allocated['outcome'], string>> = {
  ranked: 'In Frage kommen:',
  proposed: 'Der Vorschlag liegt unter „Weiterleitungen“. Dort teilt ihn eine Person zu oder verwirft ihn.',
  consent_missing:
    'Es fehlt die Einwilligung der Person für die Zuteilung. Bitte im Fall unter „Einwilligungen“ anlegen.',
  stays: 'Die eigene Stelle ist die passende: es ist nichts zuzuteilen.',
  nobody: 'Zurzeit hat keine Stelle dieser Kooperation einen Platz.',
};

const allocated =
  (propose: boolean) =>
  async ({ parts, actor, who, id }: Pressed, values: Readonly<Record<string, unknown>>): Promise<Done> => {
    const asked = givenValues({ ...values, propose }, allocationSchema, {});
    const { outcome, ranked, notAvailable } = await allocate(parts, actor, who, id, asked);
    return {
      message: OUTCOME[outcome],
      lines: [...ranked.map(({ name, reason }) => `${name}: ${reason}`), ...notAvailable.map(({ reason }) => reason)],
    };
  };

/** A case gets its plan, and somebody who counsels. */
export const caseActions: ActionTable = {
  async offered(pressed) {
    await mayRead(pressed.parts, pressed.who, 'cases', pressed.id, ['state']);
    const row = z.object({ organisation: z.string(), state: z.string() });
    return (await ownRow(pressed, 'cases', row, 'state')).state === 'open' ? [PLAN, RANK, ALLOCATE] : [];
  },
  take: {
    async plan({ parts, actor, who, id }) {
      const { created, tasks } = await planCase(parts, actor, who, id, { dry_run: false });
      return {
        message:
          created === 0
            ? 'Der Plan ist vollständig: nichts Neues.'
            : `${counted(created, 'Aufgabe', 'Aufgaben')} angelegt.`,
        lines: tasks.map(({ title, due_on }) => `${title} (bis ${germanDay(due_on)})`),
      };
    },
    rank: allocated(false),
    allocate: allocated(true),
  },
};
