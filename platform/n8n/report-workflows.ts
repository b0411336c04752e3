import { PlatformError } from '../stack/platform-error.ts';
import type { Say } from '../stack/say.ts';
import type { ProvisionReport } from './provision.ts';

/** Says which workflows staff have made their own; a workflow that n8n refuses is an error. */
export function reportWorkflows({ workflows }: ProvisionReport, say: Say): void {
  for (const one of workflows) {
    if (one.result === 'edited' || one.result === 'deleted') {
      say(`n8n: "${one.name}" of ${one.office} was ${one.result} by staff and stays so`);
    }
  }
  const failed = workflows.filter((one) => one.result === 'failed');
  if (failed.length > 0) {
    throw new PlatformError(
      failed.map((one) => `Workflow "${one.name}" of ${one.office}: ${one.reason ?? ''}`).join('\n'),
    );
  }
}
