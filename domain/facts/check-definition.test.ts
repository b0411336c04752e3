import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { argumentProblem } from './arguments/argument-problem.ts';
import { describeArguments } from './arguments/describe-arguments.ts';
import { checkDefinition, type DefinitionContext } from './check-definition.ts';
import { factDefinitionSchema, type FactDefinition } from './definition.ts';
import { FACT_FUNCTIONS } from './functions/index.ts';
import { readingDefinitionSchema } from './reading-definition.ts';

const shipped = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { facts } = z.object({ facts: z.array(factDefinitionSchema) }).parse(shipped('./facts.yaml'));
const { readings } = z
  .object({ readings: z.array(readingDefinitionSchema) })
  .parse(shipped('../../directus-schema/law/readings.yaml'));

const context: DefinitionContext = {
  others: facts,
  readings,
  typeLabel: (type) => type,
  fieldLabel: (list, field) => `${list}.${field}`,
};
const keyDate: FactDefinition = factDefinitionSchema.parse({
  key: 'tolerated_on_key_date',
  function: 'status_on',
  arguments: { statuses: ['duldung'], on: '2025-05-07' },
  type: 'boolean',
  label: { de: 'War am Stichtag geduldet', en: 'Tolerated on the key date' },
});
const problemOf = (changes: Partial<FactDefinition>) => checkDefinition({ ...keyDate, ...changes }, context);

describe('the shipped facts', () => {
  it.each(facts.map((fact, at) => [fact.key, fact, at] as const))('%s could be saved by staff', (_key, fact, at) => {
    // In the order of the file: a fact may lean only on those before it, or a first load would be refused.
    expect(checkDefinition(fact, { ...context, others: facts.slice(0, at) })).toBeUndefined();
  });
});

describe('a fact definition', () => {
  it('with a key date is fine', () => {
    expect(problemOf({})).toBeUndefined();
  });
  it.each([
    ['key', { key: 'Größe' }, 'Kleinbuchstaben'],
    ['label_de', { label: { de: ' ist geduldet', en: 'x' } }, 'tolerated_now'],
    ['function', { function: 'guess' }, '„guess“'],
    ['arguments.statuses', { arguments: { on: '2025-05-06' } }, '„Status“: fehlt'],
    ['arguments.statuses', { arguments: { statuses: [] } }, 'mindestens einen Eintrag'],
    ['arguments.statuses', { arguments: { statuses: ['geduldet'] } }, '„geduldet“ steht hier nicht zur Wahl'],
    [
      'arguments.on',
      { arguments: { statuses: ['duldung'], on: '2025-02-30' } },
      '„Stichtag“: Diesen Tag gibt es nicht',
    ],
    ['arguments.since', { arguments: { statuses: ['duldung'], since: '2025-05-06' } }, 'kennt die Funktion'],
    [
      'arguments.path',
      { function: 'value', arguments: { path: 'identity.clear' } },
      '„identity.clear“ steht hier nicht',
    ],
    ['arguments.field', { function: 'sum', arguments: { list: 'offences', field: 'penalty' } }, '„penalty“ steht hier'],
    ['arguments.list', { function: 'count', arguments: { list: 'cars' } }, '„cars“ steht hier nicht zur Wahl'],
    [
      'arguments.as_of_erased',
      { function: 'exists', arguments: { list: 'absences', as_of_erased: true } },
      'passt nicht',
    ],
    ['arguments.key', { function: 'reading', arguments: { key: 'nobody_asks' } }, '„nobody_asks“ steht hier nicht'],
    [
      'arguments.gap',
      { function: 'unbroken_since', arguments: { statuses: ['duldung'], gap: 'reading:p60b' } },
      '„reading:p60b“ steht hier nicht',
    ],
    [
      'arguments.any_of',
      { function: 'member', arguments: { path: 'conduct.expulsion_interest', any_of: ['54_9'] } },
      '„54_9“ steht hier nicht',
    ],
    [
      'arguments.where',
      { function: 'exists', arguments: { list: 'offences', where: { penalty: { _null: true } } } },
      'was niemand weiß, bleibt unbekannt',
    ],
    [
      'arguments.where',
      {
        function: 'count_children',
        arguments: { where: { tolerated_on_key_date: { _eq: true } } },
        type: 'integer' as const,
      },
      'keinen Fakt „tolerated_on_key_date“',
    ],
    [
      'arguments.where',
      { function: 'exists', arguments: { list: 'offences', where: { color: { _eq: 'red' } } } },
      '„color“',
    ],
    [
      'arguments.where',
      { function: 'exists', arguments: { list: 'offences', where: { day_fines: { _gt: 'viele' } } } },
      'Beim Fakt „offences.day_fines“ ist „viele“ keine ganze Zahl',
    ],
    ['type', { type: 'date' as const }, 'liefert mit diesen Angaben „boolean“'],
    ['options', { options: ['ja'] }, 'nur ein Text'],
    [
      'options',
      { function: 'value', arguments: { path: 'living.in_education' }, type: 'text' as const, options: ['kita'] },
      '„kita“ kann dieser Fakt nie haben',
    ],
    [
      'options',
      { function: 'value', arguments: { path: 'living.in_education' }, type: 'text' as const },
      'braucht die Liste',
    ],
    ['unit', { unit: 'Tage' }, 'nur eine Zahl'],
    ['if_nothing_known', { if_nothing_known: 0 }, 'passt nicht zur Art'],
  ] satisfies [string, Partial<FactDefinition>, string][])('is refused at %s: %j', (field, changes, reason) => {
    const problem = problemOf(changes);
    expect(problem?.field).toBe(field);
    expect(problem?.de).toContain(reason);
  });
});

describe('every function', () => {
  it.each(Object.entries(FACT_FUNCTIONS))('%s says what it is and has a form for each argument', (_name, fact) => {
    expect(fact.hint).toMatch(/\.$/);
    const names = (given: Record<string, unknown>) => describeArguments(fact, given).map((one) => one.name);
    const beside = { list: 'offences', path: 'conduct.expulsion_interest' };
    expect(names(beside)).toEqual(Object.keys(fact.words));
  });

  it('asks only for what makes sense beside the rest', () => {
    const fields = (given: Record<string, unknown>) =>
      describeArguments(FACT_FUNCTIONS['max'] ?? expect.fail(), given).map((one) => one.name);
    expect(fields({})).toEqual(['list']);
    expect(fields({ list: 'employments' })).toEqual(['list', 'field', 'where']);
    expect(fields({ list: 'offences' })).toEqual(['list', 'field', 'where', 'as_of_erased', 'before_final']);
  });

  it('takes a reading only where each of its values would do', () => {
    const fact = FACT_FUNCTIONS['unbroken_since'] ?? expect.fail();
    const problem = (gap: string) => argumentProblem(fact, { statuses: ['duldung'], gap }, readings);
    expect(problem('reading:gap_25a')).toBeUndefined();
    expect(problem('45')).toBeUndefined();
    expect(problem('reading:absence_104c')?.field).toBe('arguments.gap');
  });
});
