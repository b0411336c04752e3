import { z } from 'zod';
import { germanDay } from '../../../../../../domain/time/german-day.ts';
import { todayInBerlin } from '../../../../../../domain/time/today-in-berlin.ts';
import { first } from '../../../../guard/query.ts';
import { absenceSchema, endAbsence, setAbsence } from '../../absence.ts';
import { leadsOffice } from '../../leads-office.ts';
import { otherCaseWorkers } from '../../other-case-workers.ts';
import { reassign, reassignSchema } from '../../reassign.ts';
import type { ActionTable, Offered, Pressed } from '../action-table.ts';
import { counted } from '../counted.ts';
import { givenValues } from '../given-values.ts';
import { formField } from '../../../../../collections/kit/form-field.ts';
import { ownRow } from '../own-row.ts';
import { pick } from '../pick.ts';

const rowSchema = z.object({
  organisation: z.string().nullable(),
  deputy: z.string().nullable(),
  absent_until: z.string().nullable(),
});
const workSchema = z.object({ cases: z.coerce.number(), tasks: z.coerce.number() });

const WHAT = [
  { value: 'cases', text: 'offene Fälle' },
  { value: 'tasks', text: 'offene Aufgaben' },
];
const WORDS = {
  from: 'Bitte eintragen, ab wann.',
  until: 'Bitte eintragen, bis wann.',
  deputy: 'Bitte eine Vertretung aus der Liste wählen.',
  to: 'Bitte jemanden aus der Liste wählen.',
  what: 'Bitte ankreuzen, was übergeben wird.',
};

type Choices = readonly { readonly value: string; readonly text: string }[];

const absence = (choices: Choices, deputy: string | null): Offered => ({
  key: 'absence',
  label: 'Abwesenheit eintragen',
  help: 'Aufgaben, die in dieser Zeit fällig werden, bekommt die Vertretung; nach der Rückkehr kommen offene zurück.',
  fields: [
    formField('from', 'Von', 'date', { interface: 'datetime', required: true }),
    formField('until', 'Letzter Tag', 'date', { interface: 'datetime', required: true }),
    pick('deputy', 'Vertretung', choices, { width: 'full' }),
  ],
  values: { from: todayInBerlin(), ...(choices.some(({ value }) => value === deputy) ? { deputy } : {}) },
  changes: true,
});

const back = (until: string): Offered => ({
  key: 'back',
  label: 'Ist wieder da',
  help: `Eingetragen ist eine Abwesenheit bis ${germanDay(until)}. Sie endet heute, und offene Aufgaben kommen zurück.`,
  fields: [],
  changes: true,
});

const handOver = (choices: Choices, { cases, tasks }: z.infer<typeof workSchema>, deputy: string | null): Offered => ({
  key: 'reassign',
  label: 'Alles übergeben',
  help: `Zurzeit: ${counted(cases, 'offener Fall', 'offene Fälle')} und ${counted(tasks, 'offene Aufgabe', 'offene Aufgaben')}. Alle gehen in einem Schritt über; abgeschlossene bleiben, wie sie sind.`,
  fields: [
    pick('to', 'Wer übernimmt', choices, { required: true }),
    formField('what', 'Was', 'json', {
      interface: 'select-multiple-checkbox',
      options: { choices: WHAT.map((one) => ({ ...one })) },
    }),
  ],
  values: { what: ['cases', 'tasks'], ...(choices.some(({ value }) => value === deputy) ? { to: deputy } : {}) },
  changes: false,
});

const workOf = async ({ parts, actor, id }: Pressed): Promise<z.infer<typeof workSchema>> =>
  (await first(
    parts.database,
    workSchema,
    `SELECT (SELECT count(*) FROM cases WHERE organisation = ? AND counsellor::text = ? AND state = 'open' AND NOT restricted) AS cases,
       (SELECT count(*) FROM tasks t JOIN cases c ON c.id = t."case" AND NOT c.restricted
         WHERE t.organisation = ? AND t.owner::text = ? AND t.state = 'open') AS tasks`,
    [actor.office, id, actor.office, id],
  )) ?? { cases: 0, tasks: 0 };

/** Somebody is away, comes back, or hands everything to a colleague: in the colleague's own form. */
export const colleagueActions: ActionTable = {
  async offered(pressed) {
    const { parts, actor, id } = pressed;
    const { deputy, absent_until: until } = await ownRow(
      pressed,
      'directus_users',
      rowSchema,
      'deputy::text, absent_until::text',
    );
    const leads = await leadsOffice(parts, actor);
    if (!leads && (actor.service || actor.user !== id)) return [];
    const others = await otherCaseWorkers(parts.database, actor.office, id);
    const choices = others.map((one) => ({ value: one.id, text: one.name }));
    const away = until !== null && until >= todayInBerlin();
    return [
      away ? back(until) : absence(choices, deputy),
      ...(leads ? [handOver(choices, await workOf(pressed), deputy)] : []),
    ];
  },
  take: {
    async absence({ parts, actor, id }, values) {
      const wish = givenValues(values, absenceSchema, WORDS);
      const { tasks } = await setAbsence(parts, actor, id, wish);
      return {
        message: `Abwesend vom ${germanDay(wish.from)} bis ${germanDay(wish.until)}.`,
        lines:
          tasks === 0 ? [] : [`An die Vertretung gegeben: ${counted(tasks, 'offene Aufgabe', 'offene Aufgaben')}.`],
      };
    },
    async back({ parts, actor, id }) {
      const { tasks } = await endAbsence(parts, actor, id);
      return {
        message: 'Die Abwesenheit ist beendet.',
        lines: tasks === 0 ? [] : [`Zurückgekommen: ${counted(tasks, 'offene Aufgabe', 'offene Aufgaben')}.`],
      };
    },
    async reassign({ parts, actor, who, id }, values) {
      const { cases, tasks } = await reassign(parts, actor, who, id, givenValues(values, reassignSchema, WORDS));
      return {
        message: `Übergeben: ${counted(cases, 'Fall', 'Fälle')} und ${counted(tasks, 'Aufgabe', 'Aufgaben')}.`,
        lines: [],
      };
    },
  },
};
