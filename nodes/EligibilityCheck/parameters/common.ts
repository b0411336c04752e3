import type { INodeProperties } from 'n8n-workflow';

/** Legal bases and day: the same for every operation that checks. */
export const commonParameters: INodeProperties[] = [
  {
    displayName: 'Legal Basis Names or IDs',
    name: 'bases',
    type: 'multiOptions',
    typeOptions: { loadOptionsMethod: 'getLegalBases' },
    default: [],
    description:
      'Leave empty for all. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
    displayOptions: { hide: { operation: ['replay', 'simulate'] } },
  },
  {
    displayName: 'As-of Date',
    name: 'asOf',
    type: 'string',
    default: '',
    placeholder: '2027-03-01',
    description:
      'Day asked about, as YYYY-MM-DD. Leave empty for today in Germany. Only a check for today is kept in Directus.',
    displayOptions: { hide: { operation: ['getResults', 'replay', 'simulate'] } },
  },
];
