import { z } from 'zod';
import type { ExtensionContext, Schema } from '../../guard/directus.ts';
import { runRetention } from '../../guard/rights/run-retention.ts';
import { body } from '../body.ts';
import { callerOf, serviceOf } from '../caller.ts';
import type { Handler, Request, Response, Router } from '../express.ts';
import { guarded } from '../guarded.ts';
import { caseWorkerFor, ownPerson } from './case-worker.ts';
import { closeOut, runCloseOut } from './close-out.ts';
import { mayCloseOut } from './may-close-out.ts';
import { correctionSchema, noteCorrection } from './correction.ts';
import { cancelDeletion, confirmDeletion, deletionSchema, requestDeletion } from './deletion.ts';
import { recordRequest } from './record-request.ts';
import { plainWish, reportSchema, sendReport } from './report.ts';
import { liftRestriction, liftSchema, restrictionSchema, restrictPerson } from './restriction.ts';

const nothing = z.strictObject({});
const runSchema = z.strictObject({ limit: z.number().int().min(1).max(1000).default(200) });
type Parts = Pick<ExtensionContext, 'services' | 'database'> & { readonly schema: Schema };
type Worker = Awaited<ReturnType<typeof caseWorkerFor>>;

/** The rights of a person (Art. 15 to 19 DSGVO), for counsellors and clerks of the person's own office. */
export function rightsRoutes(router: Router, { services, database, getSchema }: ExtensionContext): void {
  const parts = async (): Promise<Parts> => ({ services, database, schema: await getSchema() });
  const ofPerson =
    (work: (parts: Parts, who: Worker, request: Request, response: Response) => Promise<unknown>): Handler =>
    async (request, response) => {
      const who = await caseWorkerFor(database, request);
      const answer = await work(await parts(), who, request, response);
      if (answer !== undefined) response.json(answer);
    };
  const post = (path: string, work: Parameters<typeof ofPerson>[0]): void =>
    router.post(`/persons/:id/${path}`, guarded(ofPerson(work)));

  router.get(
    '/persons/:id/report',
    guarded(
      ofPerson((all, who, { accountability, query }, response) =>
        sendReport(all, accountability ?? null, who, plainWish(query), response),
      ),
    ),
  );
  post('report', (all, who, request, response) =>
    sendReport(all, request.accountability ?? null, who, body(request, reportSchema), response),
  );
  // A machine may note that somebody asked; only a person answers.
  router.post(
    '/persons/:id/access',
    guarded(async (request, response) => {
      const actor = await callerOf(database, request);
      const who = actor.service
        ? { ...actor, person: await ownPerson(database, actor.office, request.params['id']) }
        : await caseWorkerFor(database, request);
      body(request, nothing);
      response.json(await recordRequest(database, { ...who, kind: 'access' }));
    }),
  );
  post('correction', (all, who, request) => noteCorrection(all, who, body(request, correctionSchema)));
  post('restriction', (all, who, request) => restrictPerson(all, who, body(request, restrictionSchema)));
  post('restriction/lift', (all, who, request) => liftRestriction(all, who, body(request, liftSchema)));
  post('deletion', (all, who, request) => requestDeletion(all, who, body(request, deletionSchema)));
  post('deletion/confirm', (all, who, request) => {
    body(request, nothing);
    return confirmDeletion(all, who);
  });
  post('deletion/cancel', (all, who, request) => {
    body(request, nothing);
    return cancelDeletion(all, who);
  });

  router.get(
    '/cooperations/:id/close-out',
    guarded(async (request, response) => {
      const { office } = await mayCloseOut(database, request);
      response.json(await closeOut(await parts(), office, request.params['id'] ?? ''));
    }),
  );
  router.post(
    '/cooperations/:id/close-out',
    guarded(async (request, response) => {
      const { office } = await mayCloseOut(database, request);
      body(request, nothing);
      response.json(await runCloseOut(await parts(), office, request.params['id'] ?? ''));
    }),
  );
  router.post(
    '/retention/run',
    guarded(async (request, response) => {
      const { office } = await serviceOf(database, request);
      response.json(await runRetention(await parts(), office, body(request, runSchema).limit));
    }),
  );
}
