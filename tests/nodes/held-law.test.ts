import { afterEach, describe, expect, it } from 'vitest';
import { directusWithPeople } from './support/directus-with-people.ts';
import { fakeDirectus, type Answer, type Asked } from './support/fake-directus.ts';
import { runCheck as check } from './support/run-check.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A Directus whose law has the stamp and whose caller the account that the test says. */
const serve = async (over: (asked: Asked) => Answer | undefined = () => undefined) => {
  const says = { stamp: 'one', account: 'a' };
  const people = directusWithPeople((asked) =>
    asked.path === '/bleiberecht/law/stamp' ? { body: { ...says } } : over(asked),
  );
  const server = await fakeDirectus(people.handler);
  open.push(async () => await server.close());
  const checkOne = async (operation = 'checkCase') => {
    const caseFile = { person: { birth_date: '1990-05-01' } };
    const json = operation === 'checkRecord' ? caseFile : { caseId: String(people.cases[0]?.['id']) };
    const { error } = await check(server.url, { operation, bases: ['25b-1'] }, [{ json }]);
    return error;
  };
  const readings = () => server.of('GET', '/items/rule_versions').length;
  return { ...people, says, server, checkOne, readings };
};

describe('the law of Eligibility Check', () => {
  it('is read once for all executions while its stamp stays the same', async () => {
    const { server, checkOne, readings, written } = await serve();
    for (const operation of ['checkCase', 'checkRecord', 'checkCase'])
      expect(await checkOne(operation)).toBeUndefined();
    for (const collection of ['rule_versions', 'fact_definitions', 'readings', 'transitions', 'law_snapshots'])
      expect(server.of('GET', `/items/${collection}`)).toHaveLength(1);
    expect(server.of('GET', '/bleiberecht/law/stamp')).toHaveLength(3);
    expect(readings()).toBe(1);
    expect(written['law_snapshots']).toHaveLength(1);
  });

  it('is read anew with every new stamp, and the next result refers to it', async () => {
    const { says, checkOne, readings, criteria, written } = await serve();
    await checkOne();
    for (const row of criteria) Object.assign(row, JSON.parse(JSON.stringify(row).replaceAll('-6 years', '-60 years')));
    says.stamp = 'two';
    await checkOne();
    expect(readings()).toBe(2);
    const snapshots = new Set(written['assessments']?.map((one) => one['law_snapshot']));
    expect(snapshots.size).toBe(2);
  });

  it('is read by every account for itself: who may not read it does not get what another one read', async () => {
    let refused = false;
    const { says, checkOne, readings } = await serve(({ path }) =>
      refused && path === '/items/rule_versions'
        ? { status: 403, body: { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] } }
        : undefined,
    );
    expect(await checkOne()).toBeUndefined();
    Object.assign(says, { account: 'b' });
    refused = true;
    expect((await checkOne())?.message).toBe('Not found, or not visible to this office');
    refused = false;
    expect(await checkOne()).toBeUndefined();
    Object.assign(says, { account: 'a' });
    expect(await checkOne()).toBeUndefined();
    expect(readings()).toBe(3);
  });

  it('is never the law of another Directus', async () => {
    const [one, other] = [await serve(), await serve()];
    await one.checkOne();
    await other.checkOne();
    expect([one.readings(), other.readings()]).toEqual([1, 1]);
  });

  it('is not held when it changed while it was read', async () => {
    let at = 0;
    const { says, checkOne, readings, criteria } = await serve(({ path }) => {
      // Somebody publishes between the answer to the stamp and the answer with the rows.
      if (path === '/items/rule_versions' && (at += 1) === 1) {
        says.stamp = 'two';
        Object.assign(criteria[0] ?? {}, { title_de: 'Neu' });
      }
      return undefined;
    });
    expect(await checkOne('checkRecord')).toBeUndefined();
    expect(await checkOne('checkRecord')).toBeUndefined();
    expect(await checkOne('checkRecord')).toBeUndefined();
    expect(readings()).toBe(2);
  });

  it('is not used when Directus does not say its stamp', async () => {
    const { says, checkOne } = await serve();
    expect(await checkOne()).toBeUndefined();
    Object.assign(says, { stamp: undefined });
    expect(await checkOne()).toBeDefined();
  });
});
