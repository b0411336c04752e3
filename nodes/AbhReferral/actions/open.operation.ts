import { z } from 'zod';
import { subjectOf } from '../../shared/subject-of.ts';
import { caseForReferral } from '../referral/case-for-referral.ts';
import { openReferral } from '../referral/open-referral.ts';
import type { Found, Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['open'] };
const textsSchema = z.array(z.string()).catch([]);

/** The items of one case, with the legal bases that they name. */
type Group = { readonly items: number[]; readonly bases: Set<string> };

const basesOf = ({ context }: Run, item: number): readonly string[] => {
  const chosen = textsSchema.parse(context.getNodeParameter('bases', item, []));
  if (chosen.length > 0) return chosen;
  const basis = context.getInputData()[item]?.json['basis'];
  return typeof basis === 'string' ? [basis] : [];
};

/** Proposes a referral to an ABH. A person confirms it in Directus. */
export const openOperation: Operation = {
  description: [
    {
      displayName: 'Case ID',
      name: 'caseId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the case in Directus. Leave empty to use the field caseId of the incoming item, or what its event is about. Items about the same case make one referral.',
      displayOptions: { show },
    },
    {
      displayName: 'Recipient Name or ID',
      name: 'recipient',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getRecipients', loadOptionsDependsOn: ['cooperation'] },
      default: '',
      description:
        'The ABH that gets the case. "From the case" is the responsible authority in the case. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
    {
      displayName: 'Cooperation Name or ID',
      name: 'cooperation',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getCooperations' },
      default: '',
      description:
        'Its rules decide which steps follow. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
    {
      displayName: 'Legal Basis Names or IDs',
      name: 'bases',
      type: 'multiOptions',
      typeOptions: { loadOptionsMethod: 'getLegalBases' },
      default: [],
      description:
        'Leave empty to use the field "basis" of the incoming items. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
  ],
  async execute(run, items) {
    const groups = new Map<string, Group>();
    const found: Found[] = [];
    for (const item of items) {
      try {
        const caseId = await subjectOf(run, item, 'caseId');
        const group = groups.get(caseId) ?? { items: [], bases: new Set() };
        group.items.push(item);
        for (const basis of basesOf(run, item)) group.bases.add(basis);
        groups.set(caseId, group);
      } catch (failure) {
        found.push({ items: [item], failure });
      }
    }
    for (const [caseId, { items: own, bases }] of groups) {
      const [first = 0] = own;
      try {
        const chosen = {
          recipient: String(run.context.getNodeParameter('recipient', first, '')),
          cooperation: String(run.context.getNodeParameter('cooperation', first, '')),
        };
        const forReferral = await caseForReferral(run.client, caseId, chosen);
        found.push({
          items: own,
          ...('code' in forReferral
            ? { notPossible: forReferral }
            : await openReferral(run, forReferral, [...bases].sort())),
        });
      } catch (failure) {
        found.push({ items: own, failure });
      }
    }
    return found;
  },
};
