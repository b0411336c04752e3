import type { ExtensionContext } from '../../guard/directus.ts';
import { serviceOf } from '../caller.ts';
import type { Router } from '../express.ts';
import { guarded } from '../guarded.ts';
import { mailPorts } from './mail-ports.ts';
import { runClocks } from './run-clocks.ts';

/** The clock watch, for the service account of an office: reminders of that office, written and sent. */
export function clockRoutes(router: Router, context: ExtensionContext): void {
  router.post(
    '/clocks/run',
    guarded(async (request, response) => {
      const { office } = await serviceOf(context.database, request);
      const { ports, mails } = await mailPorts(context);
      response.json(await runClocks(ports, office, mails));
    }),
  );
}
