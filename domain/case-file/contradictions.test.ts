import { describe, expect, it } from 'vitest';
import { dayOf } from '../time/calendar.ts';
import { contradictions } from './contradictions.ts';
import { caseFileSchema, type CaseFileInput } from './schema.ts';

type Person = CaseFileInput['person'];
const TODAY = dayOf('2026-11-23');
const found = (file: CaseFileInput, today: number | undefined = TODAY) =>
  contradictions(caseFileSchema.parse(file), today);
const of = (person: Person, today?: number) => found({ person }, today).map(({ paths }) => paths);
const rows = <Row>(...list: Row[]) => ({ rows: list });

const PERIODS = ['residence_periods', 'absences', 'employments', 'education'] as const;
const status = (from: string, to: string | undefined, name: 'duldung' | 'duldung_60b' | 'duldung_60c' | 'none') => ({
  from,
  status: name,
  ...(to === undefined ? {} : { to }),
});

describe('birth', () => {
  it('after the first entry, and after anything else that is dated, is named with all of it', () => {
    const [one] = found({
      person: {
        birth_date: '2010-05-17',
        first_entry_on: '2009-01-01',
        certificates: rows({ kind: 'german_oral', issued_on: '2008' }),
        offences: rows({ final_on: '2012-01-01' }),
      },
    });
    expect(one?.paths).toEqual(['person.birth_date', 'person.first_entry_on', 'person.certificates.rows.0.issued_on']);
    expect(one?.message.de).toBe('Das Geburtsdatum liegt nach: erste Einreise, Zertifikat.');
  });
  it('on the day of the entry is none: a child born here', () => {
    expect(of({ birth_date: '2019-02-03', first_entry_on: '2019-02-03' })).toEqual([]);
  });
  it('half known contradicts only where every day does', () => {
    expect(of({ birth_date: '2010', first_entry_on: '2010-01-01' })).toEqual([]);
    expect(of({ birth_date: '2010-02', first_entry_on: '2010-01' })).toHaveLength(1);
  });
  it.each([
    ['tomorrow', '2026-11-24', 1],
    ['today', '2026-11-23', 0],
    ['more than 122 years ago', '1904-11-22', 1],
    ['122 years ago', '1904-11-23', 0],
  ])('%s', (_name, birth_date, count) => {
    expect(of({ birth_date })).toHaveLength(count);
  });
});

describe('the first entry', () => {
  it('comes before what can only happen in Germany', () => {
    const person: Person = {
      first_entry_on: '2020-02-01',
      asylum: { applied_on: '2020-01-31' },
      applications: rows({ basis: '25b-1', filed_on: '2019' }),
      residence_periods: rows(status('2019-12-31', undefined, 'duldung')),
    };
    expect(of(person)).toEqual([
      [
        'person.first_entry_on',
        'person.asylum.applied_on',
        'person.residence_periods.rows.0.from',
        'person.applications.rows.0.filed_on',
      ],
    ]);
  });
  it('may come after a visa, work, school or a certificate abroad', () => {
    const person: Person = {
      first_entry_on: '2020-02-01',
      residence_periods: rows({ from: '2020-01-01', to: '2020-03-01', status: 'visa' as const }),
      employments: rows({ from: '2018-01-01' }),
      education: rows({ kind: 'school' as const, from: '2010-01-01', in_germany: false }),
      certificates: rows({ kind: 'german_oral' as const, issued_on: '2019-06-01' }),
    };
    expect(of(person)).toEqual([]);
  });
  it('is not tomorrow', () => expect(of({ first_entry_on: '2026-11-24' })).toEqual([['person.first_entry_on']]));
});

describe('a period', () => {
  it.each(PERIODS)('of %s does not end before it starts', (list) => {
    const more = {
      residence_periods: { status: 'duldung' },
      education: { kind: 'school' },
      absences: {},
      employments: {},
    };
    const person = (from: string, to: string) => ({ [list]: { rows: [{ from, to, ...more[list] }] } }) as Person;
    expect(of(person('2020-01-02', '2020-01-01'))).toEqual([
      [`person.${list}.rows.0.from`, `person.${list}.rows.0.to`],
    ]);
    expect(of(person('2020-01-02', '2020-01-02'))).toEqual([]);
    expect(of(person('2020-03', '2020'))).toEqual([]);
  });
});

describe('residence statuses', () => {
  const stay = (...list: ReturnType<typeof status>[]) => found({ person: { residence_periods: rows(...list) } });
  it('are one on a day: two on the same single day are named with it', () => {
    const [one, more] = stay(status('2020-01-01', '2020-06-30', 'duldung'), status('2020-06-30', undefined, 'none'));
    expect(one?.paths).toEqual(['person.residence_periods.rows.0.status', 'person.residence_periods.rows.1.status']);
    expect(one?.message.de).toBe('Zwei verschiedene Aufenthaltsstatus zur selben Zeit, am 30.06.2020.');
    expect(more).toBeUndefined();
  });
  it('that follow each other, or are the same, do not contradict', () => {
    expect(stay(status('2020-01-01', '2020-06-30', 'duldung'), status('2020-07-01', undefined, 'none'))).toEqual([]);
    expect(stay(status('2020-01-01', '2020-06-30', 'duldung'), status('2020-05-01', undefined, 'duldung'))).toEqual([]);
  });
  it('half known overlap only where every day does', () => {
    expect(stay(status('2020', '2020', 'duldung'), status('2020-06-30', undefined, 'none'))).toEqual([]);
    expect(stay(status('2020', '2021', 'duldung'), status('2020-12-31', '2021-01-01', 'none'))).toHaveLength(1);
  });
  it('§ 60b beside § 60c is named with § 105 Abs. 3', () => {
    const [one] = stay(status('2020-01-01', undefined, 'duldung_60c'), status('2021-01-01', undefined, 'duldung_60b'));
    expect(one?.message.de).toBe(
      'Zwei verschiedene Aufenthaltsstatus zur selben Zeit, ab 01.01.2021. ' +
        'Neben § 60c und § 60d gibt es keine Duldung nach § 60b (§ 105 Abs. 3 AufenthG).',
    );
  });
});

describe('a permit under § 104c', () => {
  const held = (from: string, to?: string) =>
    of({ residence_periods: rows({ from, ...(to === undefined ? {} : { to }), status: 'permit_104c' as const }) });
  const [FROM, TO] = ['person.residence_periods.rows.0.from', 'person.residence_periods.rows.0.to'];
  it('is not held longer than 18 months', () => {
    expect(held('2024-01-01', '2025-06-30')).toEqual([]);
    expect(held('2024-01-01', '2025-07-01')).toEqual([]);
    expect(held('2024-01-01', '2025-07-02')).toEqual([[FROM, TO]]);
  });
  it('is not held today that began more than 18 months ago', () => {
    expect(held('2025-05-23')).toEqual([]);
    expect(held('2025-05-22')).toEqual([[FROM]]);
  });
  it('half known contradicts only where every day does', () => {
    expect(held('2024', '2026')).toEqual([]);
    expect(held('2024-01', '2025-09')).toEqual([[FROM, TO]]);
  });
  it('says until when it can have been valid', () => {
    const file = { person: { residence_periods: rows({ from: '2024-01-01', status: 'permit_104c' as const }) } };
    expect(found(file)[0]?.message.de).toContain('hier bis 01.07.2025');
    expect(contradictions(caseFileSchema.parse(file))).toEqual([]);
  });
});

describe('statements that belong together', () => {
  it.each<[string, Person, string[]]>([
    [
      'erased before final',
      { offences: rows({ final_on: '2020-05-01', erased_on: '2020-04-30' }) },
      ['offences.rows.0.final_on', 'offences.rows.0.erased_on'],
    ],
    [
      'not final, but with a day of it',
      { offences: rows({ final: false, final_on: '2020-05-01' }) },
      ['offences.rows.0.final', 'offences.rows.0.final_on'],
    ],
    [
      'decided before it was applied for',
      { asylum: { applied_on: '2020-05-01', decision_on: '2019' } },
      ['asylum.applied_on', 'asylum.decision_on'],
    ],
    [
      'never applied, but rejected',
      { asylum: { state: 'never', rejection_ground: 'simple' } },
      ['asylum.state', 'asylum.rejection_ground'],
    ],
    [
      'identity not clarified, but since',
      { identity: { clarified: false, clarified_on: '2026-11-23' } },
      ['identity.clarified', 'identity.clarified_on'],
    ],
    [
      'identity clarified, but only tomorrow',
      { identity: { clarified: true, clarified_on: '2026-11-24' } },
      ['identity.clarified', 'identity.clarified_on'],
    ],
    [
      'training completed before it starts',
      { training: { starts_on: '2024-09-01', completed_on: '2024-08-31' } },
      ['training.starts_on', 'training.completed_on'],
    ],
    [
      'no degree, but the day of one',
      { education: rows({ kind: 'school' as const, degree: false, degree_on: '2020-06-30' }) },
      ['education.rows.0.degree', 'education.rows.0.degree_on'],
    ],
    [
      'a paper that had expired before its time began',
      {
        residence_periods: rows({ ...status('2020-01-02', undefined, 'duldung'), document_valid_until: '2020-01-01' }),
      },
      ['residence_periods.rows.0.from', 'residence_periods.rows.0.document_valid_until'],
    ],
    [
      'a certificate of tomorrow that somebody has seen',
      { certificates: rows({ kind: 'german_oral' as const, issued_on: '2026-11-24', evidence: 'seen' as const }) },
      ['certificates.rows.0.issued_on'],
    ],
    [
      'two findings of one day that differ',
      {
        findings: [
          { criterion: '25A1-06', result: 'yes', on: '2026-01-01' },
          { criterion: '25A1-06', result: 'no', on: '2026-01-01' },
        ],
      },
      ['findings.0', 'findings.1'],
    ],
  ])('%s', (_name, person, paths) => {
    expect(of(person)).toEqual([paths.map((path) => `person.${path}`)]);
  });

  it.each<[string, Person]>([
    ['a test that is planned', { certificates: rows({ kind: 'german_oral' as const, issued_on: '2027-02-01' }) }],
    ['identity not clarified yet, but from tomorrow', { identity: { clarified: false, clarified_on: '2026-11-24' } }],
    [
      'a later finding that differs',
      {
        findings: [
          { criterion: '25A1-06', result: 'yes', on: '2026-01-01' },
          { criterion: '25A1-06', result: 'no', on: '2026-02-01' },
        ],
      },
    ],
  ])('%s does not contradict', (_name, person) => expect(of(person)).toEqual([]));

  it('without the real day nothing is said about what lies ahead', () => {
    const person: Person = { birth_date: '2030-01-01', identity: { clarified: true, clarified_on: '2031-01-01' } };
    expect(contradictions(caseFileSchema.parse({ person }))).toEqual([]);
  });
});

describe('a family', () => {
  const child = { birth_date: '2010-06-01' };
  it('a parent is older than the child by at least twelve years', () => {
    const file = (birth_date: string) => ({ person: { birth_date }, children: { rows: [{}, child] } });
    expect(found(file('1998-06-02'))[0]?.paths).toEqual(['person.birth_date', 'children.rows.1.birth_date']);
    expect(found(file('1998-06-01'))).toEqual([]);
  });
  it('so is the person that the right derives from, or the one who derives it', () => {
    const paths = ['person.birth_date', 'principal.birth_date'];
    const file = (relation_to_principal: 'parent' | 'child', person: Person, principal: Person) =>
      found({ person, principal, relation_to_principal }).map((one) => one.paths);
    expect(file('parent', { birth_date: '2000' }, child)).toEqual([paths]);
    expect(file('child', child, { birth_date: '2000' })).toEqual([paths]);
    expect(file('child', child, { birth_date: '1990' })).toEqual([]);
  });
  it('nobody is unmarried and has a spouse', () => {
    expect(found({ person: { single: true }, partner: {} })[0]?.paths).toEqual(['person.single', 'partner']);
    expect(found({ person: { single: false }, partner: {} })).toEqual([]);
  });
  it('somebody derives a right from another or from none', () => {
    const paths = [['relation_to_principal', 'principal']];
    const all = (file: CaseFileInput) => found(file).map((one) => one.paths);
    expect(all({ person: {}, principal: null, relation_to_principal: 'spouse' })).toEqual(paths);
    expect(all({ person: {}, principal: {}, relation_to_principal: 'none' })).toEqual(paths);
    expect(all({ person: {}, principal: null, relation_to_principal: 'none' })).toEqual([]);
  });
  it('names whose statements they are', () => {
    const [one] = found({ person: {}, children: { rows: [{ birth_date: '2030-01-01' }] } });
    expect(one).toEqual({
      paths: ['children.rows.0.birth_date'],
      message: { de: 'Kind 1: Das Geburtsdatum liegt in der Zukunft.', en: 'Child 1: Born in the future.' },
    });
  });
});
