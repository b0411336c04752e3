import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { directus, type Directus } from './directus.ts';
import { toNodeError } from './to-node-error.ts';

/** A dropdown that is loaded from Directus; when that fails the editor shows what to do. */
export const optionsFrom = (
  load: (client: Directus, context: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>,
) =>
  async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
    try {
      return await load(await directus(this), this);
    } catch (error) {
      throw toNodeError(this.getNode(), error);
    }
  };
