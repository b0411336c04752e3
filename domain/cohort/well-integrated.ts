import type { CaseFileInput } from '../case-file/schema.ts';
import { dayOf, isoOf, shift, type Unit } from '../time/calendar.ts';

/** Days before (or after) the day of the demo. */
export type Ago = (amount: number, unit: Unit) => string;

export const agoFrom =
  (today: string): Ago =>
  (amount, unit) =>
    isoOf(shift(dayOf(today), -amount, unit));

/**
 * An adult who has long lived here, works and meets what §§ 25a, 25b and 60d ask of her, all of it known: the other people
 * of the demo are told by how they differ.
 */
export function wellIntegrated(ago: Ago): CaseFileInput {
  return {
    land: 'SN',
    person: {
      birth_date: ago(35, 'years'),
      first_entry_on: ago(9, 'years'),
      single: true,
      asylum: {
        state: 'rejected',
        rejection_ground: 'simple',
        applied_on: ago(9, 'years'),
        decision_on: ago(7, 'years'),
        origin_list: 'none',
        evidence: 'seen',
      },
      identity: {
        clarified: true,
        clarified_on: ago(3, 'years'),
        nationality_clarified: true,
        reasonable_measures_taken: true,
        measures_taken_in_time: false,
        right_to_return_elsewhere: false,
        passport_valid_until: ago(-4, 'years'),
        substitute_document: false,
        evidence: 'verified',
      },
      conduct: {
        deceives_now: false,
        deceived_repeatedly: false,
        refuses_cooperation_now: false,
        entry_ban_in_force: false,
        indications_against_democratic_order: false,
        expulsion_interest: [],
        deportation_order_58a: false,
        other_interests_impaired: false,
        entered_for_benefits: false,
        removal_blocked_own_fault: false,
        extremist_links: false,
        expulsion_order: false,
        deceived_authority: false,
        obstructed_removal: false,
        evidence: 'claimed',
      },
      livelihood: {
        earned_income_cents: 168_000,
        need_cents: 121_000,
        secured: true,
        secured_by_work: true,
        secured_by_work_last_year: true,
        independent_last_year: true,
        health_insured: true,
        temporary_benefit_reason: 'none',
        evidence: 'seen',
      },
      declaration: { democratic_order_on: ago(1, 'years'), understood: true, evidence: 'seen' },
      impairments: {
        prevents_school: false,
        prevents_livelihood: false,
        prevents_language: false,
        age_prevents_livelihood: false,
        age_prevents_language: false,
      },
      living: { in_education: 'none', domestic_community: true, single_parent: false, sufficient_housing: true },
      training: { kind: 'none', begun_in_asylum_procedure: false, completed: false },
      qualification: { kind: 'none', adequate_job_offer: false },
      removal_measures: { imminent: [] },
      integration_course: { state: 'no_duty', possible: false },
      departure: { enforceable: true, impossible: false, obstacle_ends_soon: false, own_fault: false },
      hardship: { removal_date_fixed: false, serious_offences: false, excluded_by_land: false, sponsor: false },
      nothing_known: true,
      residence_periods: {
        complete: true,
        rows: [
          { from: ago(9, 'years'), to: ago(7, 'years'), status: 'aufenthaltsgestattung', evidence: 'seen' },
          {
            from: dayAfter(ago(7, 'years')),
            status: 'duldung',
            document_valid_until: ago(-3, 'months'),
            evidence: 'seen',
          },
        ],
      },
      absences: { complete: true, rows: [] },
      applications: { complete: true, rows: [] },
      offences: { complete: true, rows: [] },
      employments: {
        complete: true,
        rows: [
          {
            from: ago(3, 'years'),
            hours_per_week: 38,
            net_income_cents: 168_000,
            social_insurance: true,
            evidence: 'seen',
          },
        ],
      },
      education: { complete: true, rows: [] },
      certificates: {
        complete: true,
        rows: [
          { kind: 'german_oral', level: 'B1', issued_on: ago(2, 'years'), evidence: 'seen' },
          { kind: 'life_in_germany_test', issued_on: ago(2, 'years'), evidence: 'seen' },
        ],
      },
      // There is another way to stay, so this is no hardship case.
      findings: [{ criterion: '23A-09', result: 'no', on: ago(1, 'months') }],
    },
    partner: null,
    principal: null,
    children: { complete: true, rows: [] },
  };
}

export const dayAfter = (iso: string): string => isoOf(dayOf(iso) + 1);
