import type { Accountability, Database, ExtensionContext, Schema, Services } from '../../guard/directus.ts';
import { body } from '../body.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request, Router } from '../express.ts';
import { guarded } from '../guarded.ts';
import { ACTION_TABLES } from './actions/action-tables.ts';
import { actionSchema, takeAction } from './actions/take-action.ts';
import { absenceSchema, endAbsence, setAbsence } from './absence.ts';
import { allocate, allocationSchema } from './allocation.ts';
import { findDuplicates, personSchema } from './duplicates.ts';
import { runImport } from './import/run-import.ts';
import { openCase, openCaseSchema } from './open-case.ts';
import { planCase, planSchema } from './plan.ts';
import { reassign, reassignSchema } from './reassign.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };
type Called = {
  readonly parts: Parts;
  readonly actor: OfficeActor;
  readonly who: Accountability;
  readonly id: string;
  readonly request: Request;
};

/** Endpoints of the daily case work; each acts as whoever calls, within their office. */
export function caseworkRoutes(
  router: Router,
  { services, database, getSchema }: Pick<ExtensionContext, 'services' | 'database' | 'getSchema'>,
): void {
  const post = (path: string, act: (called: Called) => Promise<unknown>): void =>
    router.post(
      path,
      guarded(async (request, response) => {
        const actor = await callerOf(database, request);
        const parts = { services, database, schema: await getSchema() };
        const id = request.params['id'] ?? '';
        response.json(await act({ parts, actor, who: request.accountability ?? null, id, request }));
      }),
    );

  router.get(
    '/actions/:table/:id',
    guarded(async (request, response) => {
      const actor = await callerOf(database, request);
      const parts = { services, database, schema: await getSchema() };
      const pressed = { parts, actor, who: request.accountability ?? null, id: request.params['id'] ?? '' };
      response.set('Cache-Control', 'no-store');
      response.json((await ACTION_TABLES.get(request.params['table'] ?? '')?.offered(pressed)) ?? []);
    }),
  );
  post('/actions/:table/:id', ({ request, ...pressed }) =>
    takeAction(pressed, request.params['table'] ?? '', body(request, actionSchema)),
  );
  post('/enquiries/:id/open-case', ({ parts, actor, who, id, request }) =>
    openCase(parts, actor, who, id, body(request, openCaseSchema)),
  );
  post('/cases/:id/allocation', ({ parts, actor, who, id, request }) =>
    allocate(parts, actor, who, id, body(request, allocationSchema)),
  );
  post('/cases/:id/plan', ({ parts, actor, who, id, request }) =>
    planCase(parts, actor, who, id, body(request, planSchema)),
  );
  post('/imports/:id/check', ({ parts, actor, who, id }) => runImport(parts, actor, who, id, { dryRun: true }));
  post('/imports/:id/run', ({ parts, actor, who, id }) => runImport(parts, actor, who, id, { dryRun: false }));
  post('/colleagues/:id/absence', ({ parts, actor, id, request }) =>
    setAbsence(parts, actor, id, body(request, absenceSchema)),
  );
  post('/colleagues/:id/back', ({ parts, actor, id }) => endAbsence(parts, actor, id));
  post('/colleagues/:id/reassign', ({ parts, actor, who, id, request }) =>
    reassign(parts, actor, who, id, body(request, reassignSchema)),
  );
  post('/duplicates', ({ parts, who, request }) => findDuplicates(parts, who, body(request, personSchema)));
}
