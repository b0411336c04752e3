import { parseArgs } from 'node:util';
import { PROGRAMMES } from '../../directus-schema/cooperations/programmes.ts';
import { PlatformError } from './platform-error.ts';
import type { PortChoice } from './ports.ts';

/** What can be said on the command line of `npm start` and `platform/dev.ts`. */
export interface StartArguments {
  readonly once: boolean;
  readonly home: string | undefined;
  readonly ports: PortChoice;
  readonly withN8n: boolean;
  /** Keys of the programmes that are set up beside the demo's cooperation. */
  readonly programmes: readonly string[];
  /** Keys of organisations that get a service account, a member of n8n and the workflows. */
  readonly offices: readonly string[];
}

/** Reads the command line; an unknown option is an error that names it. */
export function startArguments(args: readonly string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean' },
        home: { type: 'string' },
        'base-port': { type: 'string' },
        'no-n8n': { type: 'boolean' },
        programme: { type: 'string', multiple: true, default: [] },
        office: { type: 'string', multiple: true, default: [] },
      },
    });
    const base = values['base-port'] ?? process.env['BLEIBERECHT_BASE_PORT'];
    if (base !== undefined && !/^\d+$/.test(base)) throw new TypeError(`--base-port must be a number, not "${base}".`);
    const known: readonly string[] = PROGRAMMES;
    const unknown = values.programme.find((key) => !known.includes(key));
    if (unknown !== undefined) throw new TypeError(`--programme must be one of ${known.join(', ')}, not "${unknown}".`);
    return {
      once: values.once ?? false,
      home: values.home,
      ports: base === undefined ? 'default' : { base: Number(base) },
      withN8n: !(values['no-n8n'] ?? false),
      programmes: values.programme,
      offices: values.office,
    };
  } catch (error) {
    throw new PlatformError(
      `${error instanceof Error ? error.message : String(error)} Options: --once, --home DIR, --base-port NUMBER, --programme KEY, --office KEY`,
    );
  }
}
