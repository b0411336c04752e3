import type { CaseFileInput } from '../case-file/schema.ts';
import type { DemoPerson } from './demo-person.ts';
import { DEMO_STORIES, type Difference } from './demo-stories.ts';
import { agoFrom, wellIntegrated } from './well-integrated.ts';

/**
 * The 24 synthetic people of the demo, who between them show every outcome. Their days are told from the day of the
 * demo, so that they show the same in a year.
 * @param today `YYYY-MM-DD` in Europe/Berlin
 */
export function demoPeople(today: string): readonly DemoPerson[] {
  const ago = agoFrom(today);
  return DEMO_STORIES.map(({ name, story, differs }, index) => {
    const [given_name = '', family_name = ''] = name.split(' ');
    const caseFile = merge(wellIntegrated(ago), differs(ago));
    return { number: `BN-${String(index + 1).padStart(4, '0')}`, given_name, family_name, story, caseFile };
  });
}

/** Lays a difference over a case: groups are merged, lists and values replaced, `undefined` makes unknown. */
function merge(base: CaseFileInput, { person = {}, ...rest }: Difference): CaseFileInput {
  const groups = Object.entries(person).map(([key, value]) => {
    const before = base.person[key as keyof CaseFileInput['person']];
    const isGroup = isPlain(value) && isPlain(before) && !('rows' in value);
    return [key, isGroup ? { ...before, ...value } : value];
  });
  return { ...base, ...rest, person: { ...base.person, ...Object.fromEntries(groups) } };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
