import { describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFile, type CaseFileInput } from '../case-file/schema.ts';
import { factDefinitionSchema } from '../facts/definition.ts';
import { InputError } from '../input-error.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import { criterionSchema, type Criterion } from '../law/schema.ts';
import { simulate, Simulator } from './simulate.ts';

const text = { de: 'Name', en: 'name' };
const factDefinitions = [
  { key: 'birth_date', function: 'value', arguments: { path: 'birth_date' }, type: 'date' },
  { key: 'identity_clarified', function: 'value', arguments: { path: 'identity.clarified' }, type: 'boolean' },
  { key: 'other', function: 'value', arguments: { path: 'identity.nationality_clarified' }, type: 'boolean' },
].map((one) => factDefinitionSchema.parse({ ...one, label: text }));

const criterion = (key: string, parts: Partial<Criterion>): Criterion =>
  criterionSchema.parse({
    key,
    title: { de: `Kriterium ${key}`, en: key },
    citation: '§ 1',
    binding: 'mandatory',
    ...parts,
  });
const adult = (years: number) => criterion('age', { condition: { birth_date: { _lte: `$NOW(-${years} years)` } } });
const identity = criterion('identity', { condition: { identity_clarified: { _eq: true } } });

const version = (id: string, criteria: readonly Criterion[], parts: Partial<RuleVersion> = {}): RuleVersion => ({
  basis: '25b-1',
  version: id,
  title: text,
  citation: '§ 1',
  valid_from: '2020-01-01',
  amending_act: 'G. v. 01.01.2020',
  legal_effect: 'shall',
  permit: text,
  criteria,
  ...parts,
});

const published = [version('old', [adult(18), identity])];
const file = (person: CaseFileInput['person']): CaseFile => caseFileSchema.parse({ person });
const clarified = { identity: { clarified: true } };
const aged = (birth_date: string): CaseFile => file({ birth_date, ...clarified });

const run = (draft: RuleVersion, ...files: readonly CaseFile[]) =>
  simulate(
    { published, draft, factDefinitions, readings: [], asOf: '2026-11-27' },
    files.map((one, index) => ({ name: { id: `id-${index}`, number: `F-${index}` }, file: one })),
  );

describe('a simulated draft', () => {
  it('counts the outcomes before and after, and says of each changed case which criteria differ', () => {
    const { before, after, changes, ...rest } = run(
      version('draft', [adult(20), identity]),
      aged('1990-01-01'),
      aged('2008-01-01'),
      file({}),
    );
    expect(rest).toEqual({
      basis: '25b-1',
      draft: 'draft',
      published: 'old',
      asOf: '2026-11-27',
      dependents: [],
      cases: 3,
      failed: 0,
      unchanged: 2,
      failures: [],
    });
    expect([before.met, before.open, before.later]).toEqual([2, 1, 0]);
    expect([after.met, after.open, after.later]).toEqual([1, 1, 1]);
    expect(changes).toEqual([
      {
        case: { id: 'id-1', number: 'F-1' },
        before: 'met',
        after: 'later',
        eligibleFromBefore: '2026-11-27',
        eligibleFromAfter: '2028-01-01',
        on: '2026-11-27',
        because: [{ key: 'age', title: 'Kriterium age', before: 'met', after: 'not_met' }],
      },
    ]);
  });

  it('says of a case that only comes later than before on which day the laws part, and why', () => {
    expect(run(version('draft', [adult(20), identity]), aged('2010-03-01')).changes).toEqual([
      expect.objectContaining({
        before: 'later',
        after: 'later',
        eligibleFromBefore: '2028-03-01',
        eligibleFromAfter: '2030-03-01',
        on: '2028-03-01',
        because: [{ key: 'age', title: 'Kriterium age', before: 'met', after: 'not_met' }],
      }),
    ]);
  });

  it('names criteria that only one side has where they do harm, and no others', () => {
    const extra = criterion('extra', { condition: { other: { _eq: true } } });
    const person = { birth_date: '1990-01-01', ...clarified };
    const refused = file({ ...person, identity: { clarified: true, nationality_clarified: false } });
    const [change] = run(version('draft', [adult(18), extra]), refused).changes;
    expect(change).toMatchObject({
      before: 'met',
      after: 'not_met',
      because: [{ key: 'extra', before: null, after: 'not_met' }],
    });
    const unclear = file({ birth_date: '1990-01-01', identity: { clarified: false } });
    expect(run(version('draft', [adult(18)]), unclear).changes[0]?.because).toEqual([
      { key: 'identity', title: 'Kriterium identity', before: 'not_met', after: null },
    ]);
  });

  it('names a criterion whose binding alone has changed', () => {
    const lighter = criterion('identity', { ...identity, binding: 'discretion' });
    const [change] = run(
      version('draft', [adult(18), lighter]),
      file({ birth_date: '1990-01-01', identity: { clarified: false } }),
    ).changes;
    expect(change).toMatchObject({
      before: 'not_met',
      after: 'discretion',
      because: [{ key: 'identity', before: 'not_met', after: 'not_met' }],
    });
  });

  it('names no criterion where only the legal effect has changed', () => {
    const [change] = run(version('draft', [adult(18), identity], { legal_effect: 'none' }), aged('1990-01-01')).changes;
    expect(change).toMatchObject({ before: 'met', after: 'not_in_force', because: [] });
  });

  it('of a draft that starts later shows what changes on the way', () => {
    const draft = version('draft', [adult(20), identity], { valid_from: '2028-01-01' });
    const [before, after] = [aged('2009-12-31'), aged('2010-01-01')];
    expect(run(draft, before, after).changes).toEqual([
      expect.objectContaining({
        case: { id: 'id-1', number: 'F-1' },
        eligibleFromBefore: '2028-01-01',
        eligibleFromAfter: '2030-01-01',
      }),
    ]);
  });

  it('goes on after a case that cannot be checked, and names it', () => {
    const draft = version('draft', [adult(20), identity]);
    const simulator = new Simulator({ published, draft, factDefinitions, readings: [], asOf: '2026-11-27' });
    simulator.add({ id: 'a', number: 'F-1' }, () => {
      throw new InputError('person', 'is unreadable');
    });
    simulator.add({ id: 'b', number: 'F-2' }, () => caseFileSchema.parse({ readings: { none: 'x' }, person: {} }));
    simulator.add({ id: 'c', number: null }, () => aged('1990-01-01'));
    expect(simulator.result()).toMatchObject({
      cases: 3,
      failed: 2,
      unchanged: 1,
      failures: [
        { id: 'a', number: 'F-1' },
        { id: 'b', number: 'F-2' },
      ],
    });
  });

  it('does not take a law that cannot be applied for a fault of the cases', () => {
    const stay = { key: 'stay', function: 'reading', arguments: { key: 'gone' }, type: 'text', label: text };
    const definitions = [...factDefinitions, factDefinitionSchema.parse(stay)];
    const draft = version('draft', [criterion('stay', { condition: { stay: { _eq: 'yes' } } })]);
    const request = { published, draft, factDefinitions: definitions, readings: [], asOf: '2026-11-27' };
    const name = { id: 'a', number: 'F-1' };
    expect(() => simulate(request, [{ name, file: aged('1990-01-01') }])).toThrow('the reading "gone"');
  });

  it('does not stumble over a basis that has nothing to do with it', () => {
    const broken = {
      ...version('broken', [criterion('x', { condition: { gone: { _eq: true } } })]),
      basis: '60d' as const,
    };
    const draft = version('draft', [adult(20), identity]);
    const request = { published: [...published, broken], draft, factDefinitions, readings: [], asOf: '2026-11-27' };
    expect(simulate(request, []).cases).toBe(0);
  });

  it('names the bases whose results follow from it, also through others', () => {
    const leaning = (basis: RuleVersion['basis'], on: RuleVersion['basis']) => {
      const ref = { basis: on, outcomes: ['met' as const], subject: 'self' as const };
      return { ...version(basis, [criterion('leans', { ref })]), basis };
    };
    const law = [...published, leaning('25a-2', '25b-4'), leaning('25b-4', '25b-1'), leaning('60d', '60c')];
    const draft = version('draft', [identity]);
    const request = { published: law, draft, factDefinitions, readings: [], asOf: '2026-11-27' };
    expect(simulate(request, []).dependents).toEqual(['25a-2', '25b-4']);
  });

  it('refuses a draft that would leave days with two versions, naming them', () => {
    const draft = version('draft', [identity], { valid_from: '2021-01-01', valid_to: '2021-12-31' });
    expect(() => run(draft)).toThrow('25b-1: two versions in force on 2021-01-01 to 2021-12-31');
  });

  it('refuses a draft with a fact that does not exist, naming version, criterion and fact', () => {
    const draft = version('draft', [criterion('age', { condition: { no_such_fact: { _eq: true } } })]);
    expect(() => run(draft)).toThrow(/draft.*age.*no_such_fact/);
  });
});
