import type { CaseFileInput } from '../case-file/schema.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import { dayAfter, type Ago } from './well-integrated.ts';

type Person = CaseFileInput['person'];

/** How a person of the demo differs from one who meets everything. */
export type Difference = Partial<Omit<CaseFileInput, 'person'>> & { readonly person?: Partial<Person> };

export type DemoStory = { readonly name: string; readonly story: string; readonly differs: (ago: Ago) => Difference };

/** Gestattung first, then a Duldung that lasts. */
const stay = (
  ago: Ago,
  years: number,
  tolerated = years - 1,
): Pick<Person, 'residence_periods' | 'first_entry_on' | 'asylum'> => ({
  first_entry_on: ago(years, 'years'),
  asylum: { applied_on: ago(years, 'years'), decision_on: ago(tolerated, 'years') },
  residence_periods: {
    complete: true,
    rows: [
      { from: ago(years, 'years'), to: ago(tolerated, 'years'), status: 'aufenthaltsgestattung', evidence: 'seen' },
      { from: dayAfter(ago(tolerated, 'years')), status: 'duldung', evidence: 'seen' },
    ],
  },
});

const school = (ago: Ago, years: number): Partial<Person> => ({
  living: { in_education: 'school', domestic_community: true },
  livelihood: { secured_by_work: false, secured_by_work_last_year: false },
  employments: { complete: true, rows: [] },
  education: {
    complete: true,
    rows: [{ kind: 'school', from: ago(years, 'years'), in_germany: true, successful: true, evidence: 'seen' }],
  },
});

/** The integration is judged well, and there is no hardship. */
const judged = (ago: Ago): Person['findings'] => [
  { criterion: '25A1-06', result: 'yes', on: ago(1, 'months') },
  { criterion: '23A-09', result: 'no', on: ago(1, 'months') },
];
/** In training for three months; the passport was there within six months of the entry five years ago. */
const apprentice = (ago: Ago): Partial<Person> => ({
  identity: { clarified_on: ago(57, 'months') },
  training: {
    kind: 'qualified',
    regular_months: 36,
    starts_on: ago(3, 'months'),
    registration: 'registered',
    follow_up_promised: false,
    obvious_abuse: false,
    means_cents: 98_000,
    with_parents: false,
    evidence: 'seen',
  },
  livelihood: { secured_by_work: false, secured_by_work_last_year: false },
  employments: {
    complete: true,
    rows: [{ from: ago(3, 'months'), hours_per_week: 40, social_insurance: true, evidence: 'seen' }],
  },
});

const young = (ago: Ago, years: number): Partial<Person> => ({ birth_date: ago(years, 'years') });

const custody = (ago: Ago, months: number, erased?: string) => ({
  offences: {
    complete: true,
    rows: [
      {
        final_on: ago(4, 'years'),
        final: true,
        intentional: true,
        domestic: true,
        immigration_specific: false,
        penalty: 'prison' as const,
        months,
        suspended: true,
        ...(erased ? { erased_on: erased } : {}),
      },
    ],
  },
});

const permit104c = (ago: Ago): Pick<Person, 'residence_periods'> => ({
  residence_periods: {
    complete: true,
    rows: [
      { from: ago(8, 'years'), to: ago(14, 'months'), status: 'duldung', evidence: 'seen' },
      { from: dayAfter(ago(14, 'months')), to: ago(-4, 'months'), status: 'permit_104c', evidence: 'verified' },
    ],
  },
});

const child = (ago: Ago, years: number, proven: boolean | undefined): Person => ({
  birth_date: ago(years, 'years'),
  single: true,
  nothing_known: true,
  living: { domestic_community: true, school_age: years >= 6, school_attendance_proven: proven },
});

export const DEMO_STORIES: readonly DemoStory[] = [
  { name: 'Amina Test', story: 'Neun Jahre hier, arbeitet, alles nachgewiesen.', differs: () => ({}) },
  {
    name: 'Bashir Muster',
    story: 'Fünf Jahre hier, die sechs Jahre fehlen noch.',
    differs: (ago) => ({ person: stay(ago, 5) }),
  },
  {
    name: 'Chioma Beispiel',
    story: 'Fünf Jahre hier, lebt mit minderjährigem Kind: vier Jahre genügen.',
    differs: (ago) => ({ person: stay(ago, 5), children: { complete: true, rows: [child(ago, 8, true)] } }),
  },
  {
    name: 'Dawit Probe',
    story: 'Deutsch wurde noch nicht erfragt.',
    differs: () => ({ person: { certificates: { complete: false, rows: [] } } }),
  },
  {
    name: 'Elira Muster',
    story: 'Verdient genau die Hälfte des Bedarfs, eine Prognose fehlt.',
    differs: () => ({
      person: {
        livelihood: {
          earned_income_cents: 60_500,
          need_cents: 121_000,
          secured: false,
          secured_by_work: false,
          secured_by_work_last_year: false,
          independent_last_year: false,
          temporary_benefit_reason: 'none',
        },
      },
    }),
  },
  {
    name: 'Farid Test',
    story: 'Pass seit Jahren verweigert, wirkt nicht mit.',
    differs: () => ({
      person: {
        identity: {
          clarified: false,
          clarified_on: undefined,
          reasonable_measures_taken: false,
          delay_own_fault: true,
        },
        conduct: { refuses_cooperation_now: true, removal_blocked_own_fault: true, obstructed_removal: true },
      },
    }),
  },
  {
    name: 'Grace Beispiel',
    story: 'Freiheitsstrafe von acht Monaten zur Bewährung, wird bald getilgt.',
    differs: (ago) => ({ person: { nothing_known: false, ...custody(ago, 8, ago(-8, 'months')) } }),
  },
  {
    name: 'Hamid Probe',
    story: 'Freiheitsstrafe von zwei Jahren, im Register.',
    differs: (ago) => ({
      person: { nothing_known: false, hardship: { serious_offences: true }, ...custody(ago, 24) },
    }),
  },
  {
    name: 'Ines Muster',
    story: 'Asylfolgeantrag anhängig.',
    differs: () => ({ person: { asylum: { state: 'subsequent_pending' } } }),
  },
  {
    name: 'Jamal Test',
    story: 'Inhaber des Chancen-Aufenthalts, Identität geklärt.',
    differs: (ago) => ({ person: permit104c(ago) }),
  },
  {
    name: 'Kadiatou Beispiel',
    story: 'Inhaberin des Chancen-Aufenthalts, Identität trotz aller Mühe ungeklärt.',
    differs: (ago) => ({
      person: {
        ...permit104c(ago),
        identity: {
          clarified: false,
          clarified_on: undefined,
          nationality_clarified: false,
          reasonable_measures_taken: true,
          delay_own_fault: false,
        },
      },
    }),
  },
  {
    name: 'Levan Probe',
    story: '17 Jahre, vier Jahre Schule, Prognose der Integration noch nicht festgestellt.',
    differs: (ago) => ({ person: { ...young(ago, 17), ...stay(ago, 4), ...school(ago, 4) } }),
  },
  {
    name: 'Mariam Muster',
    story: '19 Jahre, hat eine Ausbildung begonnen, positive Prognose festgestellt.',
    differs: (ago) => ({
      person: {
        ...young(ago, 19),
        ...stay(ago, 5),
        ...school(ago, 4),
        ...apprentice(ago),
        findings: judged(ago),
      },
    }),
  },
  {
    name: 'Nadim Test',
    story: '16 Jahre, erst zwei Jahre Schule.',
    differs: (ago) => ({
      person: {
        ...young(ago, 16),
        ...stay(ago, 3, 2),
        ...school(ago, 2),
        findings: judged(ago),
      },
    }),
  },
  {
    name: 'Olena Beispiel',
    story: 'Wird in drei Wochen 27, alles erfüllt: heute noch beantragen.',
    differs: (ago) => ({
      person: {
        birth_date: isoOf(dayOf(ago(27, 'years')) + 21),
        ...stay(ago, 5),
        ...school(ago, 4),
        findings: judged(ago),
      },
    }),
  },
  {
    name: 'Parwin Probe',
    story: '13 Jahre, wird in wenigen Monaten 14.',
    differs: (ago) => ({
      person: {
        birth_date: ago(164, 'months'),
        ...stay(ago, 4),
        ...school(ago, 4),
        findings: judged(ago),
      },
    }),
  },
  {
    name: 'Qasim Muster',
    story: 'Vom Tag der Einreise ist nur das Jahr bekannt.',
    differs: (ago) => ({
      person: {
        residence_periods: {
          complete: true,
          rows: [{ from: ago(6, 'years').slice(0, 4), status: 'duldung', evidence: 'claimed' }],
        },
      },
    }),
  },
  {
    name: 'Rahel Test',
    story: 'War im Vorjahr sechs Wochen im Ausland.',
    differs: (ago) => ({
      person: {
        absences: {
          complete: true,
          rows: [{ from: ago(14, 'months'), to: ago(390, 'days'), centre_of_life_moved: false }],
        },
      },
    }),
  },
  {
    name: 'Samira Beispiel',
    story: 'Zwei Jahre mit Zusatz „ungeklärte Identität“, die Zählung ist streitig.',
    differs: (ago) => ({
      person: {
        residence_periods: {
          complete: true,
          rows: [
            { from: ago(9, 'years'), to: ago(5, 'years'), status: 'duldung', evidence: 'seen' },
            { from: dayAfter(ago(5, 'years')), to: ago(3, 'years'), status: 'duldung_60b', evidence: 'seen' },
            { from: dayAfter(ago(3, 'years')), status: 'duldung', evidence: 'seen' },
          ],
        },
      },
    }),
  },
  {
    name: 'Tarik Probe',
    story: 'Krankheit hindert an Arbeit, Sprache und Reise, Attest liegt vor.',
    differs: (ago) => ({
      person: {
        departure: { impossible: true, evidence: 'verified' },
        livelihood: {
          earned_income_cents: 0,
          need_cents: 98_000,
          secured: false,
          secured_by_work: false,
          secured_by_work_last_year: false,
          independent_last_year: false,
        },
        impairments: { prevents_livelihood: true, prevents_language: true, evidence: 'verified' },
        certificates: {
          complete: true,
          rows: [{ kind: 'life_in_germany_test', issued_on: ago(2, 'years'), evidence: 'seen' }],
        },
      },
    }),
  },
  {
    name: 'Umida Muster',
    story: 'Asyl als offensichtlich unbegründet abgelehnt, mit der Sperre des § 10 Abs. 3.',
    differs: (ago) => ({
      person: {
        asylum: {
          state: 'rejected',
          rejection_ground: 'asylg_30_3_nr_1_6_until_2024_02_27',
          decision_on: ago(7, 'years'),
        },
      },
    }),
  },
  {
    name: 'Viktor Test',
    story: 'Schulbesuch eines Kindes ist nicht nachgewiesen.',
    differs: (ago) => ({ children: { complete: true, rows: [child(ago, 9, true), child(ago, 12, false)] } }),
  },
  {
    name: 'Wahida Beispiel',
    story: 'Erstgespräch: außer Status und Geburtsdatum ist noch nichts bekannt.',
    differs: (ago) => ({
      person: {
        first_entry_on: undefined,
        asylum: undefined,
        identity: undefined,
        conduct: undefined,
        livelihood: undefined,
        declaration: undefined,
        impairments: undefined,
        living: undefined,
        departure: undefined,
        hardship: undefined,
        findings: undefined,
        training: undefined,
        qualification: undefined,
        removal_measures: undefined,
        integration_course: undefined,
        nothing_known: undefined,
        residence_periods: {
          complete: false,
          rows: [{ from: ago(7, 'years'), status: 'duldung', evidence: 'claimed' }],
        },
        absences: undefined,
        applications: undefined,
        offences: undefined,
        employments: undefined,
        education: undefined,
        certificates: undefined,
      },
      partner: undefined,
      principal: undefined,
      children: undefined,
    }),
  },
  {
    name: 'Yusuf Probe',
    story: 'Hat keine Duldung mehr, nur eine Grenzübertrittsbescheinigung; ein Härtefall bleibt möglich.',
    differs: (ago) => ({
      person: {
        findings: [],
        residence_periods: {
          complete: true,
          rows: [
            { from: ago(5, 'years'), to: ago(4, 'months'), status: 'duldung', evidence: 'seen' },
            { from: dayAfter(ago(4, 'months')), status: 'border_crossing_certificate', evidence: 'seen' },
          ],
        },
      },
    }),
  },
];
