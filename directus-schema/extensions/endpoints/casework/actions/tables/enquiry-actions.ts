import { z } from 'zod';
import type { ActionTable, Offered } from '../action-table.ts';
import { givenValues } from '../given-values.ts';
import { formField } from '../../../../../collections/kit/form-field.ts';
import { openCase, openCaseSchema } from '../../open-case.ts';
import { ownRow } from '../own-row.ts';
import { mayRead } from '../../../may-read.ts';
import { tick } from '../tick.ts';

const OPEN_CASE: Offered = {
  key: 'open_case',
  label: 'Fall eröffnen',
  help: 'Nur, wenn die Person selbst da war und zugestimmt hat. Erst damit entsteht eine Akte mit ihrem Namen.',
  fields: [
    formField('first_name', 'Vorname'),
    formField('last_name', 'Nachname', 'string', { interface: 'input', required: true }),
    formField('birth_date', 'Geburtsdatum', 'date', { interface: 'datetime' }),
    formField('language', 'Sprache'),
    tick('agreed', 'Die Person hat heute zugestimmt', { required: true }),
    tick('not_duplicate', 'Keine der ähnlichen Personen ist gemeint'),
  ],
  changes: true,
};

const WORDS = {
  agreed: 'Ohne Zustimmung der Person entsteht kein Fall. Bitte ankreuzen, wenn sie zugestimmt hat.',
};
const rowSchema = z.object({ organisation: z.string(), state: z.string() });

/** An enquiry becomes a case once the person agreed. */
export const enquiryActions: ActionTable = {
  async offered(pressed) {
    await mayRead(pressed.parts, pressed.who, 'enquiries', pressed.id, ['state']);
    const { state } = await ownRow(pressed, 'enquiries', rowSchema, 'state');
    return ['case_opened', 'closed'].includes(state) || pressed.actor.service ? [] : [OPEN_CASE];
  },
  take: {
    async open_case({ parts, actor, who, id }, values) {
      const opened = await openCase(parts, actor, who, id, givenValues(values, openCaseSchema, WORDS));
      return {
        message: `Der Fall ${opened.number} ist eröffnet. Die Kontaktdaten in der Anfrage sind gelöscht.`,
        lines: [],
        links: [{ label: 'Zum Fall', path: `/content/cases/${opened.case}` }],
      };
    },
  },
};
