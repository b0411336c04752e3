import type { ExtensionContext } from '../../guard/directus.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { humanRequired } from '../../guard/errors.ts';
import { body } from '../body.ts';
import type { Router } from '../express.ts';
import { guarded } from '../guarded.ts';
import { authorityOf } from '../screening/authority-of.ts';
import { screenStock, stockWishSchema } from '../screening/screen-stock.ts';
import { prepareWave } from './prepare-wave.ts';

/** The look through the stock, for an authority or its service account; letters with names, for a person of it alone. */
export function letterRoutes(router: Router, { database }: Pick<ExtensionContext, 'database'>): void {
  router.post(
    '/screenings/stock',
    guarded(async (request, response) => {
      const { office } = await authorityOf(database, request);
      let gone = false;
      response.on('close', () => (gone = true));
      response.json(await screenStock(database, office, body(request, stockWishSchema), () => gone));
    }),
  );
  router.post(
    '/letter-waves/:id/letters',
    guarded(async (request, response) => {
      const { office, service } = await authorityOf(database, request);
      if (service)
        throw humanRequired('Briefe mit Namen und Anschrift druckt ein Mensch. Ein Dienstkonto bekommt sie nicht.');
      const page = await prepareWave(database, office, request.params['id'] ?? '', todayInBerlin());
      response.type('text/html; charset=utf-8').send(page);
    }),
  );
}
