import { z } from 'zod';
import { renderReport } from '../../../../../domain/rights/render-report.ts';
import { caseWorker } from '../../rights/case-worker.ts';
import { correctionSchema, noteCorrection } from '../../rights/correction.ts';
import { cancelDeletion, confirmDeletion, deletionSchema, requestDeletion } from '../../rights/deletion.ts';
import { recordRequest } from '../../rights/record-request.ts';
import { readReport } from '../../rights/report.ts';
import { liftRestriction, liftSchema, restrictionSchema, restrictPerson } from '../../rights/restriction.ts';
import type { ActionTable, Done, Pressed } from './action-table.ts';
import { givenValues } from './given-values.ts';

const WORDS = {
  reason: 'Bitte einen Grund eintragen; zum Lesen trotz Einschränkung mit mindestens zehn Zeichen.',
  ground: 'Bitte einen Grund wählen.',
  what: 'Bitte eintragen, was berichtigt wurde.',
  person_informed: 'Erst die Person unterrichten und das ankreuzen, dann aufheben (Art. 18 Abs. 3 DSGVO).',
};
const readSchema = z.strictObject({ reason: z.string().trim().min(10).max(500).optional() });

const toTell = (offices: readonly { readonly name: string }[]): string[] =>
  offices.map(({ name }) => `Bitte unterrichten (Art. 19 DSGVO): ${name}`);
const REGISTER = { label: 'Zu den Betroffenenrechten', path: '/content/rights_requests' };

type Act = (pressed: Pressed, who: Awaited<ReturnType<typeof caseWorker>>, values: object) => Promise<Done>;

/** The answer is noted like the wish it answers, so that the register says when somebody got one. */
const report: Act = async ({ parts, who: accountability }, who, values) => {
  const { reason } = givenValues(values, readSchema, WORDS);
  const made = await parts.database.transaction(async (database) => {
    await recordRequest(database, { office: who.office, user: who.user, person: who.person, kind: 'access' });
    return readReport({ ...parts, database }, accountability, who, reason);
  });
  const file = `Auskunft-${made.report.made_on}`;
  return {
    message: 'Die Auskunft ist fertig. Sie steht nur hier: bitte gleich lesen, drucken oder herunterladen.',
    lines: [],
    papers: [
      {
        label: 'Auskunft',
        file: `${file}.html`,
        type: 'text/html',
        content: renderReport(made.report, made.purpose),
      },
      {
        label: 'Auskunft als Daten',
        file: `${file}.json`,
        type: 'application/json',
        content: JSON.stringify(made.report, null, 2),
      },
    ],
  };
};

const correct: Act = async ({ parts }, who, values) => {
  const { inform, task } = await noteCorrection(parts, who, givenValues(values, correctionSchema, WORDS));
  return {
    message:
      task === null ? 'Festgehalten. Niemand sonst hat die alten Angaben.' : 'Festgehalten. Eine Aufgabe ist angelegt.',
    lines: toTell(inform),
  };
};

const restrict: Act = async ({ parts }, who, values) => {
  const { id, inform } = await restrictPerson(parts, who, givenValues(values, restrictionSchema, WORDS));
  return {
    message:
      'Die Verarbeitung ist eingeschränkt. Die Person steht jetzt in keiner Liste mehr; aufgehoben wird das unter „Betroffenenrechte“.',
    lines: toTell(inform),
    links: [{ label: 'Zum Eintrag', path: `/content/rights_requests/${id}` }],
    gone: true,
  };
};

const lift: Act = async ({ parts }, who, values) => {
  await liftRestriction(parts, who, givenValues(values, liftSchema, WORDS));
  return {
    message: 'Die Einschränkung ist aufgehoben. Die Akte ist wieder da, und der Fall wird neu geprüft.',
    lines: [],
    links: [{ label: 'Zur Person', path: `/content/persons/${who.person}` }],
  };
};

const ask: Act = async ({ parts }, who, values) => {
  await requestDeletion(parts, who, givenValues(values, deletionSchema, WORDS));
  return {
    message:
      'Die Löschung ist beantragt. Eine zweite Person bestätigt sie hier oder unter „Betroffenenrechte“; bis dahin bleibt alles, wie es ist.',
    lines: [],
    links: [REGISTER],
  };
};

const confirm: Act = async ({ parts }, who) => {
  const { counts } = await confirmDeletion(parts, who);
  return {
    message: 'Die Person ist gelöscht. Im Löschprotokoll steht, was und wie viel, ohne Angaben zur Person.',
    lines: counts.filter(({ rows }) => rows > 0).map(({ what, rows }) => `${what}: ${rows}`),
    links: [{ label: 'Zum Löschprotokoll', path: '/content/deletion_log' }],
    gone: true,
  };
};

const cancel: Act = async ({ parts }, who) => {
  await cancelDeletion(parts, who);
  return { message: 'Der Löschantrag ist zurückgenommen. Es bleibt alles, wie es ist.', lines: [] };
};

/**
 * What the buttons for the rights of a person do, for counsellors and clerks of the person's own office.
 * @param personOf whose rights a row is about
 */
export function takeRights(personOf: (pressed: Pressed) => Promise<string>): ActionTable['take'] {
  const by =
    (act: Act): ActionTable['take'][string] =>
    async (pressed, values) => {
      const { parts, actor, who } = pressed;
      return act(pressed, await caseWorker(parts.database, actor, who?.role, await personOf(pressed)), values);
    };
  return {
    report: by(report),
    correct: by(correct),
    restrict: by(restrict),
    lift: by(lift),
    ask_deletion: by(ask),
    confirm_deletion: by(confirm),
    cancel_deletion: by(cancel),
  };
}
