import { PROGRAMMES } from '../../../directus-schema/cooperations/programmes.ts';
import type { ProcessName } from '../../../domain/referral/vocabulary.ts';

/**
 * What every cooperation must be able to do, written by hand and not read from the files: `step: from, from > to`. A programme
 * may do more.
 */
export const DOCUMENTED: Readonly<Record<ProcessName, readonly string[]>> = {
  referral: [
    'confirm: proposed > sent',
    'discard: proposed > discarded',
    'receive: sent > received',
    'withdraw: sent > withdrawn',
    'start_review: received > in_review',
    'ask: in_review > question',
    'answer: question > in_review',
    'promise: in_review > promised',
    'resume: promised > in_review',
    'grant: in_review, promised, objection, hardship > granted',
    'refuse: in_review, promised > refused',
    'object: refused > objection',
    'uphold: objection > refused',
    'petition: refused > hardship',
    'reject_petition: hardship > closed',
    'close: refused > closed',
    'return: in_review > returned',
    'transfer: received, in_review, question, promised > transferred',
  ],
  allocation: [
    'offer: allocation_proposed > offered',
    'drop_allocation: allocation_proposed, offered > allocation_withdrawn',
    'accept: offered > accepted',
    'decline: offered > declined',
  ],
  handover: [
    'offer_handover: handover_proposed > handover_offered',
    'drop_handover: handover_proposed, handover_offered > handover_withdrawn',
    'take_over: handover_offered > handed_over',
    'decline_handover: handover_offered > handover_declined',
  ],
};

/** Where one centre counsels there is nobody to allocate to. */
const WITHOUT_ALLOCATION: readonly string[] = ['dresden', 'leipzig', 'hessen', 'cast', 'hoyerswerda'];

export const processesOf = (programme: string): readonly ProcessName[] =>
  WITHOUT_ALLOCATION.includes(programme) ? ['referral', 'handover'] : ['referral', 'allocation', 'handover'];

/** All ten, `muster` first. */
export const ALL = ['muster', ...PROGRAMMES] as const;

/** `step from > to`, one a move. */
export const documentedMoves = (process: ProcessName): readonly string[] =>
  DOCUMENTED[process].flatMap((line) => {
    const [step = '', way = ''] = line.split(': ');
    const [sources = '', to = ''] = way.split(' > ');
    return sources.split(', ').map((from) => `${step} ${from} > ${to}`);
  });
