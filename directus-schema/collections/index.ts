import type { FactDefinition } from '../../domain/facts/definition.ts';
import { absences } from './absences.ts';
import { applications } from './applications.ts';
import { assessments } from './assessments.ts';
import { caseFacts } from './case-facts.ts';
import { caseSnapshots } from './case-snapshots.ts';
import { cases } from './cases.ts';
import { certificates } from './certificates.ts';
import { consents } from './consents.ts';
import { cooperationPartners } from './cooperation-partners.ts';
import { cooperations } from './cooperations.ts';
import { criteria } from './criteria.ts';
import { dossierShowings } from './dossier-showings.ts';
import { dossiers } from './dossiers.ts';
import { education } from './education.ts';
import { employments } from './employments.ts';
import { factDefinitions } from './fact-definitions.ts';
import { familyLinks } from './family-links.ts';
import { findings } from './findings.ts';
import { inboxEvents } from './inbox-events.ts';
import type { CollectionSpec } from './kit/types.ts';
import { lawSnapshots } from './law-snapshots.ts';
import { legalBases } from './legal-bases.ts';
import { offences } from './offences.ts';
import { organisations } from './organisations.ts';
import { outboxConsumers } from './outbox-consumers.ts';
import { outboxDeliveries } from './outbox-deliveries.ts';
import { outboxEvents } from './outbox-events.ts';
import { persons } from './persons.ts';
import { processStates } from './process-states.ts';
import { processSteps } from './process-steps.ts';
import { readings } from './readings.ts';
import { referralMessages } from './referral-messages.ts';
import { referralSteps } from './referral-steps.ts';
import { referrals } from './referrals.ts';
import { residencePeriods } from './residence-periods.ts';
import { ruleVersions } from './rule-versions.ts';
import { schemaState } from './schema-state.ts';
import { authorisations } from './authorisations.ts';
import { decisions } from './decisions.ts';
import { promises } from './promises.ts';
import { secrecyReleases } from './secrecy-releases.ts';
import { aliases } from './aliases.ts';
import { clockRules } from './clock-rules.ts';
import { conferenceItems } from './conference-items.ts';
import { conferenceMinutes } from './conference-minutes.ts';
import { conferenceParticipants } from './conference-participants.ts';
import { conferenceViews } from './conference-views.ts';
import { conferences } from './conferences.ts';
import { consultations } from './consultations.ts';
import { deletionLog } from './deletion-log.ts';
import { documents } from './documents.ts';
import { enquiries } from './enquiries.ts';
import { imports } from './imports.ts';
import { letterCodes } from './letter-codes.ts';
import { letterWaves } from './letter-waves.ts';
import { obstacles } from './obstacles.ts';
import { outcomes } from './outcomes.ts';
import { reminders } from './reminders.ts';
import { keptCounts } from './kept-counts.ts';
import { retentionRules } from './retention-rules.ts';
import { rightsRequests } from './rights-requests.ts';
import { screeningHits } from './screening-hits.ts';
import { screenings } from './screenings.ts';
import { tasks } from './tasks.ts';
import { templates } from './templates.ts';
import { triageCategories } from './triage-categories.ts';
import { senders } from './senders.ts';
import { transitions } from './transitions.ts';

/** All that Directus holds for us; the columns of `case_facts` come from the catalogue of facts. */
export const collections = (facts: readonly FactDefinition[]): readonly CollectionSpec[] => [
  schemaState,
  organisations,
  cooperations,
  cooperationPartners,
  triageCategories,
  templates,
  clockRules,
  retentionRules,
  processStates,
  processSteps,
  legalBases,
  ruleVersions,
  criteria,
  factDefinitions,
  readings,
  lawSnapshots,
  transitions,
  persons,
  residencePeriods,
  absences,
  applications,
  employments,
  education,
  certificates,
  offences,
  findings,
  cases,
  familyLinks,
  aliases,
  enquiries,
  consultations,
  tasks,
  documents,
  outcomes,
  caseFacts(facts),
  caseSnapshots,
  assessments,
  consents,
  secrecyReleases,
  authorisations,
  referrals,
  referralSteps,
  referralMessages,
  decisions,
  promises,
  conferences,
  conferenceMinutes,
  conferenceParticipants,
  conferenceItems,
  conferenceViews,
  obstacles,
  screenings,
  letterWaves,
  letterCodes,
  screeningHits,
  imports,
  reminders,
  rightsRequests,
  keptCounts,
  deletionLog,
  dossiers,
  dossierShowings,
  senders,
  inboxEvents,
  outboxEvents,
  outboxDeliveries,
  outboxConsumers,
];
