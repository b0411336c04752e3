import { OUTCOME_RESULTS, OUTCOME_SOURCES } from '../../../domain/referral/outcome.ts';
import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { readDay } from '../../shared/read-day.ts';
import { writeOutcome } from '../referral/write-outcome.ts';
import { oneReferral } from '../referral/one-referral.ts';
import { sideOf } from '../referral/side-of.ts';
import { thinReferral } from '../referral/thin-referral.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const show = { operation: ['recordOutcome'] };

const RESULTS: Readonly<Record<(typeof OUTCOME_RESULTS)[number], string>> = {
  departed: 'Departed',
  granted: 'Granted',
  moved: 'Moved',
  other_title: 'Other Title',
  refused: 'Refused',
  unknown: 'Unknown',
  withdrawn: 'Application Withdrawn',
};
const SOURCES: Readonly<Record<(typeof OUTCOME_SOURCES)[number], string>> = {
  authority: 'Authority',
  lawyer: 'Lawyer',
  none: 'Nobody Yet',
  other: 'Other',
  person: 'Person',
};
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names)
    .map(([value, name]) => ({ name, value }))
    .sort((a, b) => a.name.localeCompare(b.name));

/** Records what the centre knows of the outcome; "unknown" is an answer. */
export const recordOutcomeOperation: Operation = {
  description: [
    {
      displayName: 'Result',
      name: 'result',
      type: 'options',
      options: options(RESULTS),
      default: 'unknown',
      description: 'How it ended, as far as the centre knows',
      displayOptions: { show },
    },
    {
      displayName: 'Source',
      name: 'source',
      type: 'options',
      options: options(SOURCES),
      default: 'person',
      description: 'From whom the centre knows it',
      displayOptions: { show },
    },
    {
      displayName: 'Legal Basis Name or ID',
      name: 'basis',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getLegalBases' },
      default: '',
      description:
        'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
      displayOptions: { show: { ...show, result: ['granted', 'refused'] } },
    },
    {
      displayName: 'Valid Until',
      name: 'validUntil',
      type: 'string',
      default: '',
      placeholder: '2028-03-01',
      description: 'Last day of the permit, as YYYY-MM-DD',
      displayOptions: { show: { ...show, result: ['granted', 'other_title'] } },
    },
    {
      displayName: 'Notified On',
      name: 'notifiedOn',
      type: 'string',
      default: '',
      placeholder: '2027-03-01',
      description:
        'Day on which the refusal was made known, as YYYY-MM-DD. Directus counts the time for a remedy from it.',
      displayOptions: { show: { ...show, result: ['refused'] } },
    },
  ],
  execute: each(async (run, item) => {
    if (sideOf(await run.client.self()) !== 'sender')
      throw new InputError(
        'operation',
        'outcomes belong to the centre; an authority decides by a step of the referral',
      );
    const result = z.enum(OUTCOME_RESULTS).safeParse(run.context.getNodeParameter('result', item));
    if (!result.success) throw new InputError('result', `must be one of ${OUTCOME_RESULTS.join(', ')}`);
    const source = z.enum(OUTCOME_SOURCES).safeParse(run.context.getNodeParameter('source', item));
    if (!source.success) throw new InputError('source', `must be one of ${OUTCOME_SOURCES.join(', ')}`);
    const row = await oneReferral(run, item);
    const written = await writeOutcome(run, row.id, {
      result: result.data,
      source: source.data,
      known_on: run.today,
      basis: String(run.context.getNodeParameter('basis', item, '') ?? '').trim() || null,
      valid_until: readDay(run.context, item, 'validUntil') ?? null,
      notified_on: readDay(run.context, item, 'notifiedOn') ?? null,
    });
    return [{ done: { ...thinReferral(row), ...written } }];
  }),
};
