import { describe, expect, it } from 'vitest';
import { describeArguments } from '../../../domain/facts/arguments/describe-arguments.ts';
import { FACT_FUNCTIONS } from '../../../domain/facts/functions/index.ts';
import { filled, shown, typeOf } from './given.ts';
import { toAppField, type AppField, type Reader } from './to-app-field.ts';

const reader: Reader = {
  said: (text) => text,
  pick: ([de]) => de,
  readings: [
    { key: 'gap_25a', label: 'Lücken (§ 25a)', values: ['7', 'months_3'] },
    { key: 'p60b', label: 'Zeiten nach § 60b', values: ['skip', 'break'] },
  ],
};
const functionOf = (name: string) => FACT_FUNCTIONS[name] ?? expect.fail(`no function ${name}`);
const fieldsOf = (name: string, given = {}): AppField[] =>
  describeArguments(functionOf(name), given).map((argument) => toAppField(argument, reader));
const choicesOf = (field: AppField | undefined): unknown => field?.meta['options'];

describe('the arguments of a function as a form', () => {
  it('a key date is a date picker, statuses are boxes to tick by their German names', () => {
    const [on, statuses] = fieldsOf('status_on');
    expect(on).toMatchObject({ name: 'Stichtag', type: 'date', meta: { interface: 'datetime', required: false } });
    expect(statuses).toMatchObject({
      name: 'Status',
      meta: { interface: 'select-multiple-checkbox-tree', required: true },
    });
    expect(choicesOf(statuses)).toMatchObject({
      choices: expect.arrayContaining([{ value: 'duldung', text: '$t:br_residence_status_duldung' }]),
    });
  });

  it('a statement of the file is chosen by the words of the form of a person, with its block', () => {
    expect(choicesOf(fieldsOf('value')[0])).toMatchObject({
      choices: expect.arrayContaining([
        { value: 'identity.clarified_on', text: 'Identität und Papiere: Identität geklärt am' },
      ]),
    });
  });

  it('a field and a condition are asked for when the list is known', () => {
    expect(fieldsOf('sum').map(({ field }) => field)).toEqual(['list']);
    const fields = fieldsOf('sum', { list: 'offences' });
    expect(choicesOf(fields.find(({ field }) => field === 'field'))).toMatchObject({
      choices: [
        { value: 'day_fines', text: 'Tagessätze' },
        { value: 'months', text: 'Monate' },
      ],
    });
    expect(fields.find(({ field }) => field === 'where')?.meta).toMatchObject({
      interface: 'system-filter',
      options: { collectionName: 'offences' },
    });
  });

  it('codes are those of the statement, in the words of its form', () => {
    const any = fieldsOf('member', { path: 'removal_measures.imminent' })[1];
    expect(choicesOf(any)).toMatchObject({
      choices: expect.arrayContaining([{ value: 'dublin', text: expect.stringMatching(/dublin/i) }]),
    });
  });

  it('offers a reading only where its values would do', () => {
    const gap = fieldsOf('unbroken_since').find(({ field }) => field === 'gap');
    const texts = JSON.stringify(choicesOf(gap));
    expect(texts).toContain('reading:gap_25a');
    expect(texts).not.toContain('p60b');
    expect(gap?.schema).toEqual({ default_value: 'none' });
  });
});

describe('what is filled in', () => {
  it('leaves out what is empty, and what no longer fits beside the rest', () => {
    const given = { list: 'absences', as_of_erased: true, where: { _and: [] }, field: null };
    expect(filled(functionOf('count'), given)).toEqual({ list: 'absences' });
  });

  it('shows a number of days as the choice that it is', () => {
    const given = { statuses: ['duldung'], gap: 62 };
    expect(shown(functionOf('unbroken_since'), given)).toEqual({ statuses: ['duldung'], gap: '62' });
  });

  it('says the type as soon as the arguments do', () => {
    expect(typeOf(functionOf('sum'), { list: 'offences' })).toBeUndefined();
    expect(typeOf(functionOf('sum'), { list: 'employments', field: 'net_income_cents' })).toBe('cents');
    expect(typeOf(functionOf('status_on'), {})).toBe('boolean');
  });
});
