import { allTranslations } from './all-translations.ts';
import { joinCooperation, keepToCooperation, leaveCooperation } from './cooperation-boundary.ts';
import type { CreateFilter, ExtensionContext, HookRegister } from './directus.ts';
import { allowOffences, confirmAssessment, proposeAssessment, signChangedFinding, signFinding } from './case-rows.ts';
import { checkChangedTemplate, checkClockRule, checkNewTemplate, tickReminder } from './clock-rows.ts';
import { guardConferences } from './conference/register.ts';
import { completeConsent, withdrawConsent } from './referral/consents.ts';
import { GuardError } from './errors.ts';
import { guardQueries } from './keep-to-readable.ts';
import { liveAccount } from './live-account.ts';
import { namedRowsOnly } from './named-rows-only.ts';
import { noStoredExport } from './no-stored-export.ts';
import { followFact, forgetFacts, seeToColumn } from './facts/column-actions.ts';
import { changedFact, deletedFacts, newFact } from './facts/fact-rows.ts';
import { changedCriterion, deletedCriteria, newCriterion } from './law/criterion-rows.ts';
import { nameInEnglish, renameInEnglish } from './law/title-in-english.ts';
import { changedVersion, deletedVersions, newVersion } from './law/version-rows.ts';
import { endExpired } from './referral/end-expired.ts';
import { newReferral } from './referral/new-referral.ts';
import { newShowing } from './referral/new-showing.ts';
import { onCreate, onUpdate } from './office-boundary.ts';
import { checkChangedPeriod, checkNewPeriod, WITH_PERIODS } from './periods.ts';
import { changedOutcome, newOutcome } from './referral/outcome-rows.ts';
import { checkProcessStep } from './referral/process-rows.ts';
import { rewriteAsStep } from './referral/referral-update.ts';
import { keepSnapshots, sealSnapshot } from './snapshots.ts';
import { showNewState } from './referral/state-choices.ts';
import { takeStep } from './referral/take-step.ts';
import { keepNameOfState, keepUsedStates } from './referral/used-states.ts';
import { changedRetentionRule, deletedRetentionRules, newRetentionRule } from './rights/retention-rules.ts';
import { refusePlainDelete } from './rights/refuse-plain-delete.ts';
import {
  refuseRestrictedCreate,
  refuseRestrictedDelete,
  refuseRestrictedStep,
  refuseRestrictedUpdate,
} from './rights/restricted.ts';
import { checkChangedTransition, checkNewTransition } from './transition-rows.ts';
import { guardLetters } from './letters/register.ts';
import { changedConsultation, newConsultation } from './casework/consultation-rows.ts';
import { changedDocument, newDocument } from './casework/document-rows.ts';
import { keepPerson } from './casework/keep-person.ts';
import { changedTask, newTask } from './casework/task-rows.ts';
import { changedEnquiry, newEnquiry } from './casework/enquiry-rows.ts';
import { triageChanged, triageNew } from './casework/triage.ts';
import { changedUser, newUser } from './users.ts';

/** The guard: what permissions alone cannot hold. Filters of one event run in the order in which they are named here. */
export default function guard(
  { filter, action, init, schedule }: HookRegister,
  { services, database, getSchema, logger }: ExtensionContext,
): void {
  init('middlewares.after', ({ app }) => {
    app.use(liveAccount(database));
    app.use(namedRowsOnly);
    app.use(noStoredExport);
  });
  guardQueries(filter, getSchema);
  filter('translations.query', allTranslations);
  filter('users.create', newUser);
  filter('users.update', changedUser);
  filter('items.create', onCreate(services, getSchema));
  filter('items.update', onUpdate(services, getSchema));
  filter('items.create', joinCooperation(getSchema));
  filter('items.update', keepToCooperation(getSchema));
  filter('items.delete', leaveCooperation(getSchema));
  filter('items.create', refuseRestrictedCreate);
  filter('items.update', refuseRestrictedUpdate);
  filter('items.delete', refuseRestrictedDelete);

  for (const list of WITH_PERIODS) {
    filter(`${list}.items.create`, checkNewPeriod(services, getSchema));
    filter(`${list}.items.update`, checkChangedPeriod(services, getSchema));
  }
  for (const event of ['persons.items.delete', 'cases.items.delete']) filter(event, refusePlainDelete);
  filter('offences.items.create', allowOffences);
  filter('findings.items.create', signFinding);
  filter('findings.items.update', signChangedFinding);
  filter('assessments.items.create', proposeAssessment);
  filter('assessments.items.update', confirmAssessment);
  filter('case_snapshots.items.create', sealSnapshot);
  for (const event of ['case_snapshots.items.update', 'case_snapshots.items.delete', 'law_snapshots.items.delete'])
    filter(event, keepSnapshots);
  for (const agreements of ['consents', 'secrecy_releases', 'authorisations']) {
    filter(`${agreements}.items.create`, completeConsent);
    filter(`${agreements}.items.update`, withdrawConsent);
  }

  filter('enquiries.items.create', newEnquiry);
  filter('enquiries.items.update', changedEnquiry);
  filter('consultations.items.create', newConsultation);
  filter('consultations.items.update', changedConsultation);
  filter('documents.items.create', newDocument);
  filter('documents.items.update', changedDocument);
  filter('tasks.items.create', newTask);
  filter('tasks.items.update', changedTask);
  filter('cases.items.create', triageNew);
  filter('cases.items.update', triageChanged);
  filter('cases.items.update', keepPerson);

  filter('referrals.items.create', newReferral(services, getSchema));
  filter('referrals.items.update', rewriteAsStep);
  for (const onBridge of ['dossier_showings', 'conference_items', 'conference_views'])
    filter(`${onBridge}.items.create`, refuseRestrictedStep);
  filter('dossier_showings.items.create', newShowing);
  filter('outcomes.items.create', newOutcome);
  filter('outcomes.items.update', changedOutcome);
  schedule('* * * * *', endExpired(database, logger));
  const step: CreateFilter = async (payload, _meta, context) =>
    takeStep(services, { ...context, schema: context.schema ?? (await getSchema()) }, payload);
  filter('referral_steps.items.create', refuseRestrictedStep);
  filter('referral_steps.items.create', step);
  filter('referral_steps.items.update', async () => {
    throw new GuardError(403, 'FORBIDDEN', 'Der Verlauf wird nur ergänzt, nie geändert.', 'Steps are append-only.');
  });

  guardConferences(filter, services, getSchema);

  filter('rule_versions.items.create', newVersion);
  filter('rule_versions.items.update', changedVersion);
  filter('rule_versions.items.delete', deletedVersions);
  filter('criteria.items.create', nameInEnglish);
  filter('criteria.items.update', renameInEnglish);
  filter('criteria.items.create', newCriterion);
  filter('criteria.items.update', changedCriterion);
  filter('criteria.items.delete', deletedCriteria);
  filter('transitions.items.create', checkNewTransition);
  filter('transitions.items.update', checkChangedTransition);
  filter('retention_rules.items.create', newRetentionRule);
  filter('retention_rules.items.update', changedRetentionRule);
  filter('retention_rules.items.delete', deletedRetentionRules);
  filter('process_steps.items.create', checkProcessStep);
  filter('process_steps.items.update', checkProcessStep);
  guardLetters(filter, action, logger);
  filter('clock_rules.items.create', checkClockRule);
  filter('clock_rules.items.update', checkClockRule);
  filter('reminders.items.update', tickReminder);
  filter('templates.items.create', checkNewTemplate);
  filter('templates.items.update', checkChangedTemplate);

  filter('fact_definitions.items.create', newFact(services, getSchema));
  filter('fact_definitions.items.update', changedFact);
  filter('fact_definitions.items.delete', deletedFacts);
  action('fact_definitions.items.create', seeToColumn({ services, getSchema, logger }));
  action('fact_definitions.items.update', followFact({ services, getSchema, logger }));
  action('fact_definitions.items.delete', forgetFacts({ services, getSchema, logger }));

  filter('process_states.items.update', keepNameOfState);
  for (const event of ['process_states.items.delete', 'cooperations.items.delete']) filter(event, keepUsedStates);
  action('process_states.items.create', showNewState(services, getSchema, logger));
}
