import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { OUTCOME_LABELS } from '../../domain/eligibility/labels.ts';
import { provisionN8n } from '../../platform/n8n/provision.ts';
import { logIn } from '../../platform/n8n/session.ts';
import { directusReady } from '../../platform/stack/directus.ts';
import { n8nReady } from '../../platform/stack/n8n.ts';
import { stackPaths } from '../../platform/stack/paths.ts';

const access = inject('access');
const paths = stackPaths(inject('home'));

describe('the stack', () => {
  it('serves Directus and n8n', async () => {
    expect(await directusReady(access)).toBe(true);
    expect(await n8nReady(access)).toBe(true);
  });

  it('has run the main job: the report shows every outcome', () => {
    const report = inject('report');
    expect(report).toContain('24 Fälle geprüft');
    const counts = report.split('je Fall und Rechtsgrundlage: ')[1] ?? '';
    for (const label of Object.values(OUTCOME_LABELS)) expect(counts).toContain(`${label} `);
    expect(report).toMatch(/[1-9]\d* Weiterleitungen/);
  });

  it('keeps its secrets in a file for the owner only', async () => {
    expect((await stat(paths.access)).mode & 0o777).toBe(0o600);
  });

  it('gives every office with workflows its own n8n member', async () => {
    for (const office of access.offices.filter((one) => one.n8n !== undefined)) {
      expect(await logIn(access.n8n.url, office.n8n?.email ?? '', office.n8n?.password ?? '')).toBeDefined();
    }
    expect(await logIn(access.n8n.url, access.n8n.email, 'wrong')).toBeUndefined();
  });

  it('changes nothing when n8n is provisioned a second time', async () => {
    const said: string[] = [];
    const { workflows } = await provisionN8n(paths, access, (line) => said.push(line));
    expect(workflows.map((one) => one.result)).toEqual(workflows.map(() => 'unchanged'));
    expect(said).toEqual([]);
  });

  it('keeps the log files free for the owner only', async () => {
    for (const name of ['directus.log', 'n8n.log', 'postgres.log']) {
      expect((await stat(join(paths.logs, name))).mode & 0o077).toBe(0);
    }
  });
});
