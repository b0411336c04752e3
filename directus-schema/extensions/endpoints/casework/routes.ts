import type { ExtensionContext } from '../../guard/directus.ts';
import { body } from '../body.ts';
import { callerOf } from '../caller.ts';
import type { Router } from '../express.ts';
import { guarded } from '../guarded.ts';
import { openCase, openCaseSchema } from './open-case.ts';

/** Endpoints of the daily case work. */
export function caseworkRoutes(
  router: Router,
  { services, database, getSchema }: Pick<ExtensionContext, 'services' | 'database' | 'getSchema'>,
): void {
  router.post(
    '/enquiries/:id/open-case',
    guarded(async (request, response) => {
      const actor = await callerOf(database, request);
      const wish = body(request, openCaseSchema);
      const parts = { services, database, schema: await getSchema() };
      response.json(await openCase(parts, actor, request.accountability ?? null, request.params['id'] ?? '', wish));
    }),
  );
}
