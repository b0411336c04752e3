import type { INodePropertyOptions } from 'n8n-workflow';

/** The events that Directus writes to the outbox. */
export const EVENT_TYPES: readonly INodePropertyOptions[] = [
  {
    name: 'Allocation Agreed',
    value: 'de.bleiberecht.allocation.agreed',
    description: 'A person agreed to be counselled by another office',
  },
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
    name: 'Case Triaged',
    value: 'de.bleiberecht.case.triaged',
    description: 'A person judged how far a case is from a permit',
  },
  {
    name: 'Conference Case Added',
    value: 'de.bleiberecht.conference.item-added',
    description: 'A case of the office came onto an agenda, or was proposed for it',
  },
  {
    name: 'Conference Minutes Recorded',
    value: 'de.bleiberecht.conference.recorded',
    description: 'Both sides confirmed the minutes of a case',
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
  {
    name: 'Reminder Due',
    value: 'de.bleiberecht.reminder.due',
    description: 'Somebody should be reminded of a deadline',
  },
];
