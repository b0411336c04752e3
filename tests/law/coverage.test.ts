import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { readExamples } from './read-examples.ts';

const { versions } = await readLaw();
const withDrafts = await readLaw({ drafts: true });
const examples = await readExamples();

/** What no example can show, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const expectedIn = ({ basis, valid_from, valid_to }: (typeof versions)[number]) =>
  examples.filter(
    ({ basis: of, asOf }) => of === basis && asOf >= valid_from && (valid_to === undefined || asOf <= valid_to),
  );

describe('the worked examples', () => {
  it.each(versions)('touch every criterion of $version from both sides', (version) => {
    const own = expectedIn(version);
    const shown = (key: string, status: string) => own.some(({ expect: { criteria } }) => criteria?.[key] === status);
    const missing = version.criteria.flatMap(({ key }) =>
      ['met', 'not_met']
        .filter((status) => !shown(key, status) && !EXCEPTIONS[`${version.version} ${key} ${status}`])
        .map((status) => `${key} ${status}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([...new Set(versions.map(({ basis }) => basis))])('of § %s are at least twelve, each said once', (basis) => {
    const names = examples
      .filter((example) => example.basis === basis)
      .map(({ file, name, asOf }) => `${file} ${name} ${asOf}`);
    expect(new Set(names.map((name) => name.slice(0, -11))).size).toBeGreaterThanOrEqual(12);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name no criterion that the version of their day does not have', () => {
    const unknown = examples.flatMap(({ basis, name, asOf, expect: { criteria = {} } }) => {
      const version = withDrafts.versions.find(
        (one) => one.basis === basis && one.valid_from <= asOf && asOf <= (one.valid_to ?? '9999-12-31'),
      );
      const keys = new Set(version?.criteria.map(({ key }) => key));
      return Object.keys(criteria)
        .filter((key) => !keys.has(key))
        .map((key) => `${asOf} ${name} ${key}`);
    });
    expect(unknown).toEqual([]);
  });
});
