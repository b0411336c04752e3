import { randomUUID } from 'node:crypto';
import { idOf, type Client } from '../directus-client.ts';

/** The shortest process in which a person is allocated: proposed, offered, accepted or declined. */
const STATES = {
  allocation_proposed: { initial: true },
  offered: {},
  accepted: { final: true },
  declined: { final: true },
} as const;
const STEPS = [
  ['offer', 'allocation_proposed', 'offered', 'sender', ['forward_consent', 'dossier'], ['send']],
  ['accept', 'offered', 'accepted', 'recipient', ['forward_consent', 'dossier'], ['take_copy']],
  ['decline', 'offered', 'declined', 'recipient', ['note'], []],
] as const;

/** A cooperation of its own, without partners: capacity and partners of the demo stay as they are. */
export async function allocationCooperation(admin: Client): Promise<string> {
  const key = `zuteilung_${randomUUID().slice(0, 8)}`;
  const cooperation = idOf(await admin('POST', '/items/cooperations', { name: 'Zuteilungsprobe', key }));
  const common = (name: string) => ({ cooperation, process: 'allocation', key: name, label_de: name, label_en: name });
  const states = new Map<string, string>();
  for (const [name, extra] of Object.entries(STATES))
    states.set(name, idOf(await admin('POST', '/items/process_states', { ...common(name), ...extra })));
  for (const [name, from, to, side, requires, effects] of STEPS)
    idOf(
      await admin('POST', '/items/process_steps', {
        ...common(name),
        from_state: states.get(from),
        to_state: states.get(to),
        side,
        kind: 'human',
        requires,
        effects,
        active: true,
      }),
    );
  return cooperation;
}
