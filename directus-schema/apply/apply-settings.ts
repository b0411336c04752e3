import { z } from 'zod';
import { merge } from './merge.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState } from './state.ts';

/** A condition over a fact with a long name takes two lines instead of running out of the form. */
const LONG_CONDITIONS = `.system-filter .node .header { flex-wrap: wrap; block-size: auto; max-inline-size: 100%; padding-block: 4px; }
.system-filter .node .header .name { white-space: normal; text-align: start; }`;

const shipped = {
  default_language: 'de-DE',
  project_name: 'Bleiberecht',
  project_descriptor: 'Zusammenarbeit von Beratung und Ausländerbehörde',
  project_color: '#1F5A7A',
  custom_css: LONG_CONDITIONS,
  // At least twelve characters; the accounts that the software makes have more.
  auth_password_policy: '/^.{12,}$/',
  // Without the link to Directus' own manual, which leads out of the house and is in English.
  module_bar: [
    { type: 'module', id: 'content', enabled: true },
    { type: 'module', id: 'users', enabled: true },
    { type: 'module', id: 'files', enabled: true },
    { type: 'module', id: 'insights', enabled: true },
    { type: 'module', id: 'settings', enabled: true, locked: true },
  ],
} as const;

/** Language and name of the installation; staff may change them. */
export async function applySettings(rest: Rest, state: AppliedState, report: ApplyReport): Promise<void> {
  const present = await rest.read('/settings', z.record(z.string(), z.unknown()));
  const { changes, conflicts, applied } = merge(state.get('settings')['settings'], shipped, present);
  if (Object.keys(changes).length) {
    await rest.write('PATCH', '/settings', changes);
    report.changed += 1;
  }
  report.conflicts.push(...conflicts.map((part) => `settings (${part})`));
  state.set('settings', { settings: applied });
}
