import type { INodeExecutionData } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayOf, isoOf, shift } from '../../domain/time/calendar.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { additionalData } from './support/additional-data.ts';
import { directusWithPeople } from './support/directus-with-people.ts';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { makeWorkflow } from './support/make-workflow.ts';
import { core } from './support/n8n.ts';
import { CHECK, runCheck as check } from './support/run-check.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const serve = async (handler: Handler) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  return server;
};

const ROUTES: Record<string, number> = {
  met: 0,
  discretion: 1,
  later: 2,
  open: 3,
  not_met: 4,
  barred: 4,
  not_in_force: 4,
};

describe('Eligibility Check: a case', () => {
  it('routes every outcome to its own output, linked to its item, and hands out thin results', async () => {
    const { handler, cases, written } = directusWithPeople();
    const { url } = await serve(handler);
    const items = cases.map(({ id }) => ({ json: { subject: id as string } }));
    const { run, outputs, all, error } = await check(url, { operation: 'checkCase' }, items);

    expect(error).toBeUndefined();
    expect(outputs.map(({ length }) => length > 0)).toEqual([true, true, true, true, true]);
    for (const [index, output] of outputs.entries())
      for (const { json, pairedItem } of output) {
        expect(ROUTES[String(json['outcome'])]).toBe(index);
        expect(items[(pairedItem as { item: number }).item]?.json.subject).toBe(json['caseId']);
        expect(Object.keys(json).sort()).toEqual(
          [
            'assessmentId',
            'basis',
            'caseId',
            'caseNumber',
            'changed',
            'contradictions',
            'eligibleFrom',
            'legalEffect',
            'missing',
            'outcome',
            'possibleFrom',
            'possibleUntil',
            'toDo',
            'version',
            'way',
          ].sort(),
        );
      }
    expect(Object.keys(run.data.resultData.runData)).toEqual(
      expect.arrayContaining(['Met', 'Discretion', 'Later', 'Open', 'Not Met']),
    );
    expect(written['assessments']).toHaveLength(all.length);
    expect(written['case_facts']?.length).toBeGreaterThanOrEqual(cases.length);
    expect(cases.every((row) => 'check_due_on' in row && 'checked_at' in row && 'checked_law' in row)).toBe(true);
  }, 60_000);

  it('reads with its own credential what an event is about', async () => {
    const event = { id: '0f5e6300-0000-4000-8000-000000000001', token: 7 };
    const { handler, cases } = directusWithPeople(({ path, query }) =>
      path === '/items/outbox_events'
        ? { body: { data: query.get('filter')?.includes(event.id) ? [{ subject: cases[0]?.['id'] }] : [] } }
        : undefined,
    );
    const { url } = await serve(handler);
    const { all, error } = await check(url, { operation: 'checkCase', bases: ['25b-1'] }, [{ json: event }]);
    expect(error).toBeUndefined();
    expect(all.map(({ json }) => json['caseId'])).toEqual([cases[0]?.['id']]);
    const foreign = { ...event, id: '0f5e6300-0000-4000-8000-000000000002' };
    const refused = await check(url, { operation: 'checkCase' }, [{ json: foreign }]);
    expect(refused.error?.message).toBe('id: there is no such event in this office');
  });

  it('writes a new assessment only when the result has changed', async () => {
    const { handler, cases, written } = directusWithPeople();
    const { url } = await serve(handler);
    const [one] = cases;
    const items = [{ json: { caseId: one?.['id'] as string } }];
    const first = await check(url, { operation: 'checkCase' }, items);
    const second = await check(url, { operation: 'checkCase' }, items);
    expect(first.all.every(({ json }) => json['changed'])).toBe(true);
    expect(second.all.every(({ json }) => json['changed'])).toBe(false);
    expect(second.all.map(({ json }) => json['assessmentId'])).toEqual(
      first.all.map(({ json }) => json['assessmentId']),
    );
    expect(written['assessments']).toHaveLength(first.all.length);
    expect(written['case_facts']).toHaveLength(1 + (one?.['family_links'] as unknown[]).length);
  });

  it('names on the case what contradicts itself, checks it all the same, and forgets it when it is cleared up', async () => {
    const { handler, cases } = directusWithPeople();
    const { url } = await serve(handler);
    const [one] = cases;
    const person = one?.['person'] as Record<string, unknown>;
    const born = person['birth_date'];
    const items = [{ json: { caseId: one?.['id'] as string } }];
    const parameters = { operation: 'checkCase', bases: ['25b-1'] };

    person['birth_date'] = '2024-05-01';
    person['residence_periods'] = [
      { from: '2014-01-01', status: 'duldung' },
      { from: '2026-01-01', to: '2026-06-30', status: 'none' },
      { from: '2013-06-01', to: '2013-05-01', status: 'duldung' },
    ];
    const { all, error } = await check(url, parameters, items);
    expect(error).toBeUndefined();
    expect(all[0]?.json).toMatchObject({ outcome: 'open', contradictions: 4 });
    expect(JSON.stringify(all[0]?.json)).not.toContain('2024-05-01');
    const named = one?.['contradictions'] as { de: string; paths: string[] }[];
    expect(named.map(({ paths }) => paths[0])).toEqual([
      'person.birth_date',
      'person.first_entry_on',
      'person.residence_periods.rows.2.from',
      'person.residence_periods.rows.0.status',
    ]);
    expect(named[0]?.de).toMatch(/^Das Geburtsdatum liegt nach: erste Einreise, /);

    person['birth_date'] = born;
    person['residence_periods'] = [{ from: person['first_entry_on'], status: 'duldung' }];
    const again = await check(url, parameters, items);
    expect(again.all[0]?.json).toMatchObject({ contradictions: 0 });
    expect(one).toHaveProperty('contradictions', null);
  });

  it('reads the law anew: an edited threshold counts at the next check', async () => {
    const { handler, cases, criteria } = directusWithPeople();
    const { url } = await serve(handler);
    const items = cases.map(({ id }) => ({ json: { caseId: id as string } }));
    const parameters = { operation: 'checkCase', bases: ['25b-1'] };
    const outcomes = ({ all }: { all: INodeExecutionData[] }) =>
      Object.fromEntries(all.map(({ json }) => [String(json['caseId']), json['outcome']]));
    const before = outcomes(await check(url, parameters, items));
    const years = criteria.filter((row) => JSON.stringify(row).includes('$NOW(-6 years)'));
    expect(years.length).toBeGreaterThan(0);
    for (const row of years) Object.assign(row, JSON.parse(JSON.stringify(row).replaceAll('-6 years', '-60 years')));
    const after = outcomes(await check(url, parameters, items));
    expect(after).not.toEqual(before);
  }, 60_000);

  it('keeps the law and the case file that a result was made of, once for each state', async () => {
    const { handler, cases, criteria, written } = directusWithPeople();
    const { url } = await serve(handler);
    const items = cases.slice(0, 2).map(({ id }) => ({ json: { caseId: id as string } }));
    await check(url, { operation: 'checkCase' }, items);
    await check(url, { operation: 'checkCase' }, items);
    const [law] = written['law_snapshots'] ?? [];
    expect(written['law_snapshots']).toHaveLength(1);
    expect(written['case_snapshots']).toHaveLength(2);
    const snapshots = new Map(written['case_snapshots']?.map((row) => [row['id'], row['case']]));
    for (const row of written['assessments'] ?? []) {
      expect(row['law_snapshot']).toBe(law?.['hash']);
      expect(snapshots.get(row['case_snapshot'])).toBe(row['case']);
    }
    Object.assign(criteria[0] ?? {}, { title_de: 'Anders' });
    await check(url, { operation: 'checkCase' }, items);
    expect(written['law_snapshots']).toHaveLength(2);
    expect(written['case_snapshots']).toHaveLength(2);
  }, 60_000);

  it('answers for another day without keeping anything', async () => {
    const { handler, cases, written } = directusWithPeople();
    const { url } = await serve(handler);
    const items = [{ json: { caseId: cases[0]?.['id'] as string } }];
    const { all } = await check(url, { operation: 'checkCase', asOf: '2035-01-01' }, items);
    expect(all.length).toBeGreaterThan(0);
    expect(all[0]?.json).toMatchObject({ assessmentId: null, changed: false });
    expect(written['assessments']).toHaveLength(0);
    expect(cases[0]).not.toHaveProperty('checked_at');
  });

  it.each([
    ['a case that is not there', { caseId: '0f5e6300-0000-4000-8000-00000000dead' }, {}, 'caseId'],
    ['something that is no ID', { caseId: 'BN-0001' }, {}, 'caseId'],
    ['no case at all', {}, {}, 'caseId'],
    ['an unknown legal basis', {}, { bases: ['999'] }, 'basis'],
    ['an impossible day', {}, { asOf: '2027-02-30' }, 'asOf'],
  ])('names the field for %s', async (_name, json, parameters, field) => {
    const { handler, cases, written } = directusWithPeople();
    const { url } = await serve(handler);
    const known = field === 'caseId' ? json : { caseId: cases[0]?.['id'] as string };
    const { error } = await check(url, { operation: 'checkCase', ...parameters }, [{ json: known }]);
    expect(error?.message).toContain(field);
    expect(written['assessments']).toHaveLength(0);
  });

  it('goes on after an error when it may: the item with the error leaves by the output Open', async () => {
    const { handler, cases } = directusWithPeople();
    const { url } = await serve(handler);
    const items = [{ json: { caseId: 'nonsense' } }, { json: { caseId: cases[0]?.['id'] as string } }];
    const { outputs, all, error } = await check(url, { operation: 'checkCase' }, items, 'continueRegularOutput');
    expect(error).toBeUndefined();
    expect(outputs[3]).toContainEqual({ json: { error: 'caseId: is no ID of a case' }, pairedItem: { item: 0 } });
    expect(all.some(({ json }) => json['caseId'] === cases[0]?.['id'])).toBe(true);
  });

  it('names the row of the law that cannot be applied', async () => {
    const { handler, cases, criteria } = directusWithPeople();
    const { url } = await serve(handler);
    const broken = criteria.find((row) => row['condition']);
    if (broken) broken['condition'] = { no_such_fact: { _eq: true } };
    const { error } = await check(url, { operation: 'checkCase' }, [{ json: { caseId: cases[0]?.['id'] as string } }]);
    expect(error?.message).toBe('The law in Directus cannot be applied');
    expect(error?.description).toContain(String(broken?.['key']));
    expect(error?.description).toContain('no_such_fact');
  });

  it('says what to do when Directus is down, quoting nothing', async () => {
    const server = await fakeDirectus(() => undefined);
    await server.close();
    const { error } = await check(server.url, { operation: 'checkCase' }, [
      { json: { caseId: 'x', name: 'Vertraulich' } },
    ]);
    expect(error?.message).toBe('Directus does not answer');
    expect(JSON.stringify(error)).not.toMatch(/Vertraulich|secret/);
  });

  it('writes nothing by halves: a case whose check breaks off stays due', async () => {
    const { handler, cases } = directusWithPeople(({ method, path }) =>
      method === 'POST' && path === '/items/case_facts' ? { status: 500, body: { errors: [] } } : undefined,
    );
    const { url } = await serve(handler);
    const { error } = await check(url, { operation: 'checkCase' }, [{ json: { caseId: cases[0]?.['id'] as string } }]);
    expect(error).toBeDefined();
    expect(cases[0]).not.toHaveProperty('checked_at');
  });
});

describe('Eligibility Check: kept results', () => {
  it('hands out the newest result of every basis without checking again', async () => {
    const { handler, cases, written } = directusWithPeople();
    const server = await serve(handler);
    const [one] = cases;
    const kept = (outcome: string, basis = '25b-1') => ({
      id: `${basis}-${outcome}`,
      case: one?.['id'],
      basis,
      version: null,
      outcome,
      legal_effect: 'shall',
      eligible_from: null,
      missing: ['a'],
    });
    written['assessments']?.push(kept('open'), kept('met', '25a-1'), kept('discretion'));
    const items = [{ json: { subject: one?.['id'] as string } }];
    const { outputs } = await check(server.url, { operation: 'getResults' }, items);
    expect(outputs.map((output) => output.map(({ json }) => json['assessmentId']))).toEqual([
      ['25a-1-met'],
      ['25b-1-discretion'],
      [],
      [],
      [],
    ]);
    expect(server.asked.map(({ path }) => path)).toEqual(['/items/assessments']);
  });
});

describe('Eligibility Check: the best next steps', () => {
  const stepSchema = z.array(
    z.strictObject({
      basis: z.string(),
      in_force_from: z.string().nullable(),
      state: z.enum(['possible', 'change', 'closed', 'never']),
      possible_from: z.string().nullable(),
      possible_until: z.string().nullable(),
      legal_effect: z.string().nullable(),
      to_do: z.array(z.strictObject({ label: z.string(), text: z.string() })),
      plan: z.array(
        z.strictObject({
          key: z.string(),
          kind: z.string(),
          title: z.string(),
          criterion: z.string().nullable(),
          until: z.string().nullable(),
        }),
      ),
      things: z.number(),
    }),
  );

  it('are kept on the case, best first, in German; the graph is read once for all cases', async () => {
    const { handler, cases } = directusWithPeople();
    const server = await serve(handler);
    await check(server.url, { operation: 'checkDue', limit: 100 }, [{ json: {} }]);
    expect(server.of('GET', '/items/transitions')).toHaveLength(1);
    const stepsOf = (number: string) => stepSchema.parse(cases.find((row) => row['number'] === number)?.['next_steps']);

    const stepTo = (number: string, basis: string) => stepsOf(number).find((step) => step.basis === basis);
    const [best, ...others] = stepsOf('BN-0002');
    expect(best).toMatchObject({ basis: '60d', state: 'possible', possible_from: todayInBerlin() });
    const later = stepTo('BN-0002', '25b-1');
    expect(later).toMatchObject({ state: 'possible', possible_until: null });
    expect(later?.possible_from).toBe(isoOf(shift(dayOf(todayInBerlin()), 1, 'years')));
    const waiting = later?.to_do.find(({ label }) => label === 'warten');
    expect(waiting?.text).toMatch(/^bis \d\d\.\d\d\.\d{4}: Mindestdauer des Aufenthalts \(25B-02\)$/);
    expect(others).toContainEqual(expect.objectContaining({ basis: '25a-1', state: 'never', possible_from: null }));

    // "Deutsch wurde noch nicht erfragt."
    const unasked = { label: 'klären', text: expect.stringContaining('A2') };
    expect(stepTo('BN-0004', '25b-1')?.to_do).toContainEqual(unasked);
    // "Wird in drei Wochen 27."
    const soon = cases
      .flatMap((row) => stepSchema.parse(row['next_steps']))
      .find(({ basis, possible_until: until }) => {
        return basis === '25a-1' && until !== null && until < isoOf(dayOf(todayInBerlin()) + 30);
      });
    expect(soon?.state).toBe('possible');
  }, 60_000);

  it('are not kept for another day', async () => {
    const { handler, cases } = directusWithPeople();
    const { url } = await serve(handler);
    const items = [{ json: { caseId: cases[0]?.['id'] as string } }];
    await check(url, { operation: 'checkCase', asOf: '2035-01-01' }, items);
    expect(cases[0]).not.toHaveProperty('next_steps');
  });

  it('name the row of the graph that cannot be used, before anything is written', async () => {
    const { handler, cases, transitions, written } = directusWithPeople();
    Object.assign(transitions[0] ?? {}, { from_statuses: ['no_such_status'] });
    const { url } = await serve(handler);
    const { error } = await check(url, { operation: 'checkCase' }, [{ json: { caseId: cases[0]?.['id'] as string } }]);
    expect(error?.message).toBe('The law in Directus cannot be applied');
    expect(error?.description).toContain(`transitions: ${String(transitions[0]?.['key'])}.from`);
    expect(written['assessments']).toHaveLength(0);
    expect(cases[0]).not.toHaveProperty('checked_at');
  });

  it('leave the node thin, by Check and by Get Results alike: what there is to do stays in Directus', async () => {
    const { handler, cases } = directusWithPeople();
    const server = await serve(handler);
    const [one] = cases;
    const items = [{ json: { subject: one?.['id'] as string } }];
    const way = ({ all }: { all: INodeExecutionData[] }) =>
      all
        .filter(({ json }) => json['basis'] === '25b-1')
        .map(({ json }) => [json['way'], json['possibleFrom'], json['possibleUntil'], json['toDo']]);
    const checked = await check(server.url, { operation: 'checkCase' }, items);
    const kept = stepSchema.parse(one?.['next_steps']).find(({ basis }) => basis === '25b-1');
    expect(way(checked)).toEqual([['possible', todayInBerlin(), null, kept?.things]]);
    expect(way(await check(server.url, { operation: 'getResults' }, items))).toEqual(way(checked));
  });
});

describe('Eligibility Check: a record', () => {
  const parameters = { operation: 'checkRecord', bases: ['25b-1'] };

  it('checks facts and writes nothing', async () => {
    const { handler } = directusWithPeople();
    const server = await serve(handler);
    const { all, error } = await check(server.url, parameters, [{ json: { facts: {} } }]);
    expect(error).toBeUndefined();
    expect(all).toHaveLength(1);
    expect(all[0]?.json).toMatchObject({ caseId: null, basis: '25b-1', outcome: 'open', changed: false });
    expect(all[0]?.json['missing']).toBeGreaterThan(3);
    expect(server.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('checks a case file in a field', async () => {
    const { handler } = directusWithPeople();
    const { url } = await serve(handler);
    const caseFile = { number: 'X-1', person: { birth_date: '1990-05-01' } };
    const { all } = await check(url, { ...parameters, field: 'caseFile' }, [{ json: { caseFile } }]);
    expect(all[0]?.json).toMatchObject({ caseNumber: 'X-1', basis: '25b-1' });
  });

  it.each<[string, INodeExecutionData['json']]>([
    ['a period that ends before it starts', { from: '2020-01-01', to: '2019-01-01', status: 'duldung' }],
    ['two statuses on one day', { from: '2019-06-01', to: '2019-06-30', status: 'none' }],
  ])('goes on with %s and counts it', async (_name, row) => {
    const { handler } = directusWithPeople();
    const { url } = await serve(handler);
    const rows = [{ from: '2019-01-01', status: 'duldung' }, row];
    const { all, error } = await check(url, parameters, [
      { json: { person: { residence_periods: { complete: true, rows } } } },
    ]);
    expect(error).toBeUndefined();
    expect(all[0]?.json).toMatchObject({ basis: '25b-1', outcome: 'open', contradictions: 1 });
  });

  it.each<[string, INodeExecutionData['json'], string]>([
    ['an unknown fact', { facts: { no_such_fact: 'Vertraulich' } }, 'facts.no_such_fact'],
    ['a wrong type', { person: { birth_date: 19900501 } }, 'person.birth_date'],
    ['an impossible date', { person: { birth_date: '1990-02-30' } }, 'person.birth_date'],
  ])('names the field for %s, without its content', async (_name, json, field) => {
    const { handler } = directusWithPeople();
    const { url } = await serve(handler);
    const { error } = await check(url, parameters, [{ json }]);
    expect(error?.message).toContain(field);
    expect(JSON.stringify([error?.message, error?.description])).not.toMatch(/Vertraulich|1990-02-30/);
  });
});

describe('Eligibility Check: all due', () => {
  it('asks for open cases that are due today or were never checked, and checks them all', async () => {
    const { handler, cases } = directusWithPeople();
    const server = await serve(handler);
    const { all } = await check(server.url, { operation: 'checkDue', limit: 100, bases: ['25b'] }, [{ json: {} }]);
    expect(new Set(all.map(({ json }) => json['caseId'])).size).toBe(cases.length);
    const [asked] = server.of('GET', '/items/cases');
    expect(JSON.parse(asked?.query.get('filter') ?? '')).toEqual({
      _and: [
        { state: { _eq: 'open' } },
        { _or: [{ check_due_on: { _lte: todayInBerlin() } }, { checked_at: { _null: true } }] },
      ],
    });
  }, 60_000);

  it('checks the others although one case cannot be checked, and still reports it', async () => {
    const { handler, cases } = directusWithPeople();
    const person = cases[0]?.['person'] as Record<string, unknown>;
    person['birth_date'] = 'unlesbar';
    const { url } = await serve(handler);
    const { error } = await check(url, { operation: 'checkDue', bases: ['25b'] }, [{ json: {} }]);
    expect(error).toBeDefined();
    expect(cases.filter((row) => 'checked_at' in row)).toHaveLength(cases.length - 1);
  }, 60_000);
});

describe('Eligibility Check: the dropdown', () => {
  it('offers the legal bases of Directus', async () => {
    const { handler } = directusWithPeople();
    const { url } = await serve(handler);
    const workflow = await makeWorkflow([{ name: 'Check', type: CHECK }]);
    const node = workflow.getNode('Check');
    if (!node) throw new Error('no node');
    const context = new core.LoadOptionsContext(workflow, node, additionalData({ url, token: 'secret' }), '');
    const options = await workflow.nodeTypes
      .getByNameAndVersion(CHECK, 1)
      .methods?.loadOptions?.['getLegalBases']?.call(context);
    expect(options?.map(({ value }) => value)).toEqual(expect.arrayContaining(['25a-1', '25b-1', '104c-1']));
  });
});

describe('Eligibility Check: replay', () => {
  const checked = async () => {
    const people = directusWithPeople();
    const { url } = await serve(people.handler);
    const { all } = await check(url, { operation: 'checkCase' }, [
      { json: { caseId: people.cases[0]?.['id'] as string } },
    ]);
    return {
      ...people,
      url,
      items: all.map(({ json }) => ({ json: { assessmentId: json['assessmentId'] as string } })),
    };
  };

  it('makes every result again to the byte, also after the law has changed', async () => {
    const { url, items, criteria } = await checked();
    for (const row of criteria) Object.assign(row, JSON.parse(JSON.stringify(row).replaceAll('years', 'days')));
    const { outputs, all, error } = await check(url, { operation: 'replay' }, items);
    expect(error).toBeUndefined();
    expect(all).toHaveLength(items.length);
    for (const [index, output] of outputs.entries())
      for (const { json } of output) {
        expect(Object.keys(json).sort()).toEqual(['assessmentId', 'basis', 'outcome', 'same']);
        expect(json['same']).toBe(true);
        expect(ROUTES[String(json['outcome'])]).toBe(index);
      }
  }, 60_000);

  it('tells when a result is another one than what it was made of gives', async () => {
    const { url, items, written } = await checked();
    const [row] = written['assessments'] ?? [];
    Object.assign(row ?? {}, { eligible_from: '1999-01-01' });
    const { all } = await check(url, { operation: 'replay' }, items);
    expect(all.filter(({ json }) => json['same'] === false).map(({ json }) => json['assessmentId'])).toEqual([
      row?.['id'],
    ]);
  }, 60_000);

  it('says what to do where nothing was kept', async () => {
    const { url, items, written } = await checked();
    written['case_snapshots']?.splice(0);
    const { error } = await check(url, { operation: 'replay' }, items.slice(0, 1));
    expect(error?.message ?? '').toContain('assessmentId');
    expect(JSON.stringify(error)).toContain('was made before snapshots were kept; please check the case again');
  }, 60_000);
});
