import { Liquid } from 'liquidjs';

/**
 * The engine of all templates: Liquid, as Directus' own mails. A template reads no files, and neither an endless loop nor a
 * huge text stops the server.
 */
export const engine = new Liquid({
  templates: {},
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  parseLimit: 50_000,
  renderLimit: 500,
  memoryLimit: 1_000_000,
});
