import type { INodePropertyOptions } from 'n8n-workflow';

/** The events that Directus writes to the outbox. */
export const EVENT_TYPES: readonly INodePropertyOptions[] = [
  {
    name: 'Assessment Changed',
    value: 'de.bleiberecht.assessment.changed',
    description: 'The result of a check differs from the last one',
  },
  {
    name: 'Case Changed',
    value: 'de.bleiberecht.case.changed',
    description: 'Somebody edited a case file',
  },
  {
    name: 'Consent Given',
    value: 'de.bleiberecht.consent.given',
    description: 'A person consented to a referral',
  },
  {
    name: 'Inbox Received',
    value: 'de.bleiberecht.inbox.received',
    description: 'A signed event of another system arrived',
  },
  {
    name: 'Outcome Recorded',
    value: 'de.bleiberecht.outcome.recorded',
    description: 'The centre knows how a case ended',
  },
  {
    name: 'Referral Consent Withdrawn',
    value: 'de.bleiberecht.referral.consent-withdrawn',
    description: 'The consent of a referral that was received is withdrawn: nothing may flow any more',
  },
  {
    name: 'Referral Proposed',
    value: 'de.bleiberecht.referral.proposed',
    description: 'A referral waits for confirmation by a person',
  },
  {
    name: 'Referral Step Taken',
    value: 'de.bleiberecht.referral.step-taken',
    description: 'A referral moved to another state',
  },
];
