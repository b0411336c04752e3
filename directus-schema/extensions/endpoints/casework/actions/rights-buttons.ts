import { RESTRICTION_GROUND, RIGHTS_GROUND } from '../../../../collections/vocabulary/rights.ts';
import { germanDay } from '../../../../../domain/time/german-day.ts';
import type { Offered } from './action-table.ts';
import { formField } from '../../../../collections/kit/form-field.ts';
import { pick } from './pick.ts';
import { tick } from './tick.ts';

/** Where the rights of a person stand now. */
export type Standing = {
  readonly name: string;
  readonly restricted: boolean;
  readonly deletion: { readonly by: string; readonly mine: boolean; readonly on: string } | null;
};

const reason = (name: string, note: string) =>
  formField('reason', name, 'text', { interface: 'input-multiline', width: 'full', required: true, note });
const grounds = (labels: Readonly<Record<string, readonly [string, string]>>, keys: readonly string[]) =>
  keys.map((value) => ({ value, text: labels[value]?.[0] ?? value }));

const REPORT: Offered = {
  key: 'report',
  label: 'Auskunft erstellen',
  help: 'Alles, was Ihre Organisation über die Person speichert, zum Lesen und als Daten (Art. 15 DSGVO). Bitte vor der Herausgabe prüfen, wer sie verlangt.',
  fields: [],
  changes: false,
};
const REPORT_RESTRICTED: Offered = {
  ...REPORT,
  help: 'Die Verarbeitung ist eingeschränkt (Art. 18 DSGVO). Gelesen wird nur mit einem Grund; er wird festgehalten.',
  fields: [reason('Warum wird gelesen?', 'Mindestens zehn Zeichen.')],
};
const CORRECT: Offered = {
  key: 'correct',
  label: 'Berichtigung festhalten',
  help: 'Die Angaben selbst bitte in der Akte ändern. Hier steht, was geändert wurde; wer die alten Angaben hat, wird zur Aufgabe (Art. 16, 19 DSGVO).',
  fields: [
    formField('what', 'Was wurde berichtigt?', 'text', { interface: 'input-multiline', width: 'full', required: true }),
  ],
  changes: false,
};
const RESTRICT: Offered = {
  key: 'restrict',
  label: 'Verarbeitung einschränken',
  help: 'Die Daten bleiben, und sonst geschieht nichts mit ihnen: Die Person steht in keiner Liste, nichts wird geprüft, erinnert oder weitergegeben. Aufheben geht unter „Betroffenenrechte“.',
  fields: [
    pick(
      'ground',
      'Grund (Art. 18 Abs. 1 DSGVO)',
      grounds(RESTRICTION_GROUND.labels, Object.keys(RESTRICTION_GROUND.labels)),
      { required: true, width: 'full' },
    ),
    reason('Begründung', 'Zum Beispiel: „Die Person bestreitet das Einreisedatum.“'),
  ],
  changes: false,
};
const LIFT: Offered = {
  key: 'lift',
  label: 'Einschränkung aufheben',
  help: 'Die Person wird unterrichtet, bevor die Einschränkung endet (Art. 18 Abs. 3 DSGVO).',
  fields: [
    reason('Warum endet die Einschränkung?', 'Zum Beispiel: „Das Datum ist belegt.“'),
    tick('person_informed', 'Die Person ist unterrichtet', { required: true }),
  ],
  changes: true,
};
const ASK: Offered = {
  key: 'ask_deletion',
  label: 'Löschung beantragen',
  help: 'Gelöscht wird erst, wenn eine zweite Person bestätigt. Bis dahin bleibt alles, wie es ist.',
  fields: [
    pick('ground', 'Grund', grounds(RIGHTS_GROUND.labels, ['request', 'withdrawal', 'close_out']), {
      required: true,
      width: 'full',
    }),
  ],
  values: { ground: 'request' },
  changes: false,
};
const CANCEL: Offered = {
  key: 'cancel_deletion',
  label: 'Löschantrag zurücknehmen',
  help: null,
  fields: [],
  changes: false,
};
const confirm = (whose: string, { by, on }: { readonly by: string; readonly on: string }): Offered => ({
  key: 'confirm_deletion',
  label: 'Löschung bestätigen',
  help: `Es geht um ${whose}. Beantragt von ${by} am ${germanDay(on)}. Gelöscht werden alle Angaben, Fälle, Dateien und früheren Stände, die Ihre Organisation von der Person hat. Das lässt sich nicht rückgängig machen.`,
  fields: [],
  changes: true,
});

/** The buttons for the rights of a person; whoever asked for an erasure is not offered to confirm it. */
export const rightsButtons = ({ name, restricted, deletion }: Standing): Offered[] => [
  ...(deletion && !deletion.mine ? [confirm(name, deletion)] : []),
  ...(restricted ? [LIFT, REPORT_RESTRICTED] : [REPORT, CORRECT, RESTRICT]),
  deletion ? CANCEL : ASK,
];
