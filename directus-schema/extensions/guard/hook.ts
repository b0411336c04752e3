import { allTranslations } from './all-translations.ts';
import type { CreateFilter, ExtensionContext, HookRegister } from './directus.ts';
import { allowOffences, confirmAssessment, proposeAssessment, signChangedFinding, signFinding } from './case-rows.ts';
import { completeConsent, withdrawConsent } from './consents.ts';
import { GuardError } from './errors.ts';
import { addFactColumn } from './fact-columns.ts';
import { checkChangedCriterion, checkNewCriterion, checkProcessStep, nameVersion } from './law-rows.ts';
import { newReferral } from './new-referral.ts';
import { onCreate, onUpdate } from './office-boundary.ts';
import { checkChangedPeriod, checkNewPeriod, WITH_PERIODS } from './periods.ts';
import { rewriteAsStep } from './referral-update.ts';
import { showNewState } from './state-choices.ts';
import { takeStep } from './take-step.ts';
import { changedUser, newUser } from './users.ts';

/** The guard: what permissions alone cannot hold. Filters of one event run in the order in which they are named here. */
export default function guard(
  { filter, action }: HookRegister,
  { services, getSchema, logger }: ExtensionContext,
): void {
  filter('translations.query', allTranslations);
  filter('users.create', newUser);
  filter('users.update', changedUser);
  filter('items.create', onCreate(services, getSchema));
  filter('items.update', onUpdate(services, getSchema));

  for (const list of WITH_PERIODS) {
    filter(`${list}.items.create`, checkNewPeriod);
    filter(`${list}.items.update`, checkChangedPeriod);
  }
  filter('offences.items.create', allowOffences);
  filter('findings.items.create', signFinding);
  filter('findings.items.update', signChangedFinding);
  filter('assessments.items.create', proposeAssessment);
  filter('assessments.items.update', confirmAssessment);
  for (const agreements of ['consents', 'secrecy_releases', 'authorisations']) {
    filter(`${agreements}.items.create`, completeConsent);
    filter(`${agreements}.items.update`, withdrawConsent);
  }

  filter('referrals.items.create', newReferral(services, getSchema));
  filter('referrals.items.update', rewriteAsStep);
  const step: CreateFilter = async (payload, _meta, context) =>
    takeStep(services, { ...context, schema: context.schema ?? (await getSchema()) }, payload);
  filter('referral_steps.items.create', step);
  filter('referral_steps.items.update', async () => {
    throw new GuardError(403, 'FORBIDDEN', 'Der Verlauf wird nur ergänzt, nie geändert.', 'Steps are append-only.');
  });

  filter('rule_versions.items.create', nameVersion);
  filter('criteria.items.create', checkNewCriterion);
  filter('criteria.items.update', checkChangedCriterion);
  filter('process_steps.items.create', checkProcessStep);
  filter('process_steps.items.update', checkProcessStep);

  action('fact_definitions.items.create', addFactColumn(services, getSchema, logger));
  action('process_states.items.create', showNewState(services, getSchema, logger));
}
