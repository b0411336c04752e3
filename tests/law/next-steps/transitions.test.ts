import { describe, expect, it } from 'vitest';
import { readLaw } from '../../../directus-schema/law/read-law.ts';
import { RESIDENCE_STATUSES } from '../../../domain/case-file/vocabulary.ts';
import { BASIS_IDS, type BasisId } from '../../../domain/law/schema.ts';
import { STATUS_OF_BASIS, type ResidenceStatus } from '../../../domain/next-steps/status-of-basis.ts';
import { transitionsSchema } from '../../../domain/next-steps/transition.ts';

const { transitions } = await readLaw();
const { leads, closes, ends } = transitions;
const all = [...leads, ...closes, ...ends];

const leadOf = (from: ResidenceStatus, to: BasisId) =>
  leads.filter((lead) => lead.from.includes(from) && lead.to.includes(to));

describe('the transition graph', () => {
  it('speaks of every status', () => {
    const spoken = new Set(all.flatMap(({ from }) => from));
    expect(RESIDENCE_STATUSES.filter((status) => !spoken.has(status))).toEqual([]);
  });

  it('leads to every legal basis', () => {
    const reached = new Set(leads.flatMap(({ to }) => to));
    expect(BASIS_IDS.filter((basis) => !reached.has(basis))).toEqual([]);
  });

  it('cites a paragraph and its law for every entry and every obstacle', () => {
    const citations = [...all, ...leads.flatMap((lead) => lead.blocked_by)].map(({ citation }) => citation);
    expect(citations.filter((citation) => !/§§? \d+[a-z]?\b.*(AufenthG|AsylG|BeschV)/.test(citation))).toEqual([]);
  });

  it.each<[ResidenceStatus, BasisId]>([
    ['duldung_60c', '19d-1a'],
    ['permit_16g', '16g-8'],
    ['duldung_60d', '25b-6'],
    ['permit_104c', '25a-1'],
    ['permit_104c', '25b-1'],
    // "nur als Aufenthaltserlaubnis nach § 25a oder § 25b": the family of somebody with these too, no Duldung is asked of it.
    ['permit_104c', '25a-2'],
    ['permit_104c', '25b-4'],
    ['fiktion_81_4_104c', '25a-2'],
    ['fiktion_81_4_104c', '25b-4'],
    ['permit_25_5', '25b-4'],
    ['aufenthaltsgestattung', '60c'],
    ['border_crossing_certificate', '60c'],
    ['none', '16g'],
    ['duldung_60d', '60c'],
  ])('leads from %s to %s, and that is settled', (from, to) => {
    expect(leadOf(from, to).map(({ contested }) => contested)).toEqual([undefined]);
  });

  it.each<[ResidenceStatus, BasisId]>([
    ['permit_16g', '19d-1a'],
    ['duldung_60c', '16g'],
    ['duldung_60b', '19d-1'],
    ['fiktion_81_3_2', '25a-1'],
    ['permit_104c', '19d-1'],
    ['duldung_claim', '60d'],
    ['fiktion_81_3_2', '60c'],
    ['fiktion_81_3_2', '16g'],
  ])('leads from %s to %s, and says that it is contested', (from, to) => {
    expect(leadOf(from, to)).toHaveLength(1);
    expect(leadOf(from, to)[0]?.contested).toMatch(/\S{3}/);
  });

  it.each<[BasisId, BasisId]>(
    (['16g', '16g-8', '19d-1', '19d-1a'] as const).flatMap((step) =>
      (['25a-1', '25b-1', '25b-6'] as const).map((lost): [BasisId, BasisId] => [step, lost]),
    ),
  )('closes with a change to § %s the way to § %s, and that is to be told before', (step, lost) => {
    const closing = closes.filter(({ from, to }) => from.includes(STATUS_OF_BASIS[step]) && to.includes(lost));
    expect(closing.map(({ tell_before }) => tell_before)).toEqual([true]);
  });

  it('knows that § 104c ends after 18 months', () => {
    expect(ends.filter(({ from }) => from.includes('permit_104c')).map(({ months }) => months)).toEqual([18]);
  });

  it.each([
    ['a status that does not exist', { from: ['permit_99'] }, /from/],
    ['a way that leads nowhere', { to: [] }, /needs a legal basis/],
    ['a day that is no date', { valid_from: '2024-02-30' }, /no date of the calendar/],
    ['half a date', { valid_from: '2024-02' }, /must be a day/],
  ])('refuses %s', (_name, wrong, message) => {
    const broken = { ...transitions, leads: [{ ...leads[0], ...wrong }] };
    expect(() => transitionsSchema.parse(broken)).toThrow(message);
  });

  it('refuses a key that is used twice', () => {
    const twice = { ...transitions, leads: [...leads, ...leads.slice(0, 1)] };
    expect(() => transitionsSchema.parse(twice)).toThrow(/is used twice/);
  });
});
