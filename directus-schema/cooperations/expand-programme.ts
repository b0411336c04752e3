import type { Cooperation } from './cooperation-schema.ts';
import type { ProcessDefinition } from './process-schema.ts';
import type { Programme } from './programme-schema.ts';

type Changes = NonNullable<Programme['processes']['referral']>;

/** What a programme takes over from the template when no source says it; it is then marked as assumed. */
const INHERITED = ['entry_channels', 'triage', 'conference', 'reporting'] as const;

/** A programme with what it leaves to its template filled in; not yet checked. */
export function expandProgramme({ extends: _template, processes, ...own }: Programme, template: Cooperation): unknown {
  const inherited = INHERITED.filter((name) => !(name in own));
  return {
    // `null` in the file: sources say that the programme has none.
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null)),
    ...Object.fromEntries(inherited.map((name) => [name, template[name]])),
    assumed: [...(own.assumed ?? []), ...inherited],
    processes: Object.fromEntries(
      Object.entries(template.processes).flatMap(([name, process]) => {
        const change = processes[name as keyof typeof processes];
        return process === undefined || change === null ? [] : [[name, changed(process, change)]];
      }),
    ),
  };
}

function changed(process: ProcessDefinition, change: Changes | undefined): ProcessDefinition {
  if (change === undefined) return process;
  const { states, steps, without } = change;
  return { states: merged(process.states, states, without), steps: merged(process.steps, steps, without) };
}

/** Replaced ones keep their place, new ones come last. */
function merged<One extends { readonly key: string }>(
  before: readonly One[],
  own: readonly One[],
  without: readonly string[],
): One[] {
  const kept = before
    .filter(({ key }) => !without.includes(key))
    .map((one) => own.find(({ key }) => key === one.key) ?? one);
  return [...kept, ...own.filter(({ key }) => !before.some((one) => one.key === key))];
}
