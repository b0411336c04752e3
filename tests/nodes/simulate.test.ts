import { afterEach, describe, expect, it } from 'vitest';
import type { Simulation } from '../../domain/eligibility/simulation-schema.ts';
import { additionalData } from './support/additional-data.ts';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { makeWorkflow } from './support/make-workflow.ts';
import { core } from './support/n8n.ts';
import { CHECK, runCheck } from './support/run-check.ts';

const DRAFT = '25b-1@2026-06-12.2';
const PATH = `/bleiberecht/law/${encodeURIComponent(DRAFT)}/simulate`;
const SIMULATE = { resource: 'law', operation: 'simulate' };
const none = { not_in_force: 0, barred: 0, not_met: 0, later: 0, open: 0, discretion: 0, met: 0 };
const changed = (id: string, before: 'met' | 'later', after: 'later' | 'not_met'): Simulation['changes'][number] => ({
  case: { id, number: `BN-${id}` },
  before,
  after,
  eligibleFromBefore: '2026-11-27',
  eligibleFromAfter: after === 'later' ? '2027-11-27' : null,
  on: '2026-11-27',
  because: [{ key: '25B-02', title: 'Mindestdauer des Aufenthalts', before: 'met', after: 'not_met' }],
});
const SIMULATION: Simulation = {
  basis: '25b-1',
  draft: DRAFT,
  published: '25b-1@2026-06-12',
  asOf: '2026-11-27',
  dependents: [],
  cases: 24,
  failed: 1,
  unchanged: 21,
  before: { ...none, met: 22, later: 1 },
  after: { ...none, met: 21, later: 1, not_met: 1 },
  changes: [changed('1', 'met', 'later'), changed('2', 'later', 'not_met')],
  failures: [{ id: '3', number: 'BN-3' }],
};

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
const serve = async (handler: Handler) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  return server;
};
const simulated: Handler = ({ method, path }) =>
  method === 'POST' && path === PATH ? { body: { ...SIMULATION } } : undefined;
const item = [{ json: {} }];

describe('Eligibility Check: simulate', () => {
  it('sends every changed case to the output of its new outcome, thin, and what failed to a person', async () => {
    const server = await serve(simulated);
    const { outputs, error } = await runCheck(server.url, { ...SIMULATE, draft: DRAFT }, item);
    expect(error).toBeUndefined();
    const common = { basis: '25b-1', draft: DRAFT, asOf: '2026-11-27' };
    expect(outputs.map((output) => output.map(({ json }) => json))).toEqual([
      [],
      [],
      [
        {
          ...common,
          caseId: '1',
          caseNumber: 'BN-1',
          outcomeBefore: 'met',
          outcome: 'later',
          eligibleFromBefore: '2026-11-27',
          eligibleFrom: '2027-11-27',
          because: ['25B-02'],
        },
      ],
      [{ ...common, caseId: '3', caseNumber: 'BN-3', failed: true }],
      [expect.objectContaining({ caseId: '2', outcomeBefore: 'later', outcome: 'not_met', eligibleFrom: null })],
    ]);
    expect(outputs.flat().every(({ pairedItem }) => (pairedItem as { item: number }).item === 0)).toBe(true);
    // Everything else, cases and law, stays in Directus.
    expect(server.asked.map(({ path, body }) => [path, body])).toEqual([[PATH, {}]]);
  });

  it('gives out only the counts when only they are wanted', async () => {
    const { url } = await serve(simulated);
    const { outputs } = await runCheck(url, { ...SIMULATE, draft: DRAFT, simulated: 'summary' }, item);
    const { changes: _changes, failures: _failures, ...counts } = SIMULATION;
    expect(outputs.map((output) => output.map(({ json }) => json))).toEqual([
      [],
      [],
      [],
      [{ ...counts, changed: 2 }],
      [],
    ]);
  });

  it('asks about another day', async () => {
    const server = await serve(simulated);
    await runCheck(server.url, { ...SIMULATE, draft: DRAFT, asOf: '2027-03-01' }, item);
    expect(server.asked.map(({ body }) => body)).toEqual([{ as_of: '2027-03-01' }]);
  });

  it.each([
    ['no draft', { draft: '={{ "" }}' }, 'draft'],
    ['an impossible day', { draft: DRAFT, asOf: '2027-02-30' }, 'asOf'],
  ])('names the field for %s and asks nobody', async (_name, parameters, field) => {
    const server = await serve(simulated);
    const { error } = await runCheck(server.url, { ...SIMULATE, ...parameters }, item);
    expect(error?.message).toContain(field);
    expect(server.asked).toEqual([]);
  });

  it("shows the guard's own words when it refuses", async () => {
    const extensions = { code: 'LAW_FROZEN', reason_en: 'The version is no draft.' };
    const { url } = await serve(() => ({
      status: 422,
      body: { errors: [{ message: 'Bitte als Entwurf kopieren.', extensions }] },
    }));
    const { error } = await runCheck(url, { ...SIMULATE, draft: '25b-1@2026-06-12' }, item);
    expect(error?.message).toBe('The version is no draft.');
    expect(error?.description).toContain('Bitte als Entwurf kopieren.');
  });

  it('offers the drafts of Directus by norm and first day', async () => {
    const server = await serve(({ path }) =>
      path === '/items/rule_versions'
        ? { body: { data: [{ id: DRAFT, valid_from: '2026-06-12', basis: { citation: '§ 25b Abs. 1 AufenthG' } }] } }
        : undefined,
    );
    const workflow = await makeWorkflow([{ name: 'Check', type: CHECK }]);
    const node = workflow.getNode('Check');
    if (!node) throw new Error('no node');
    const account = { url: server.url, token: 'secret' };
    const context = new core.LoadOptionsContext(workflow, node, additionalData(account), '');
    const { methods } = workflow.nodeTypes.getByNameAndVersion(CHECK, 1);
    expect(await methods?.loadOptions?.['getDrafts']?.call(context)).toEqual([
      { name: '§ 25b Abs. 1 AufenthG ab 12.06.2026', value: DRAFT, description: DRAFT },
    ]);
    expect(JSON.parse(server.asked[0]?.query.get('filter') ?? '')).toEqual({ state: { _eq: 'draft' } });
  });
});
