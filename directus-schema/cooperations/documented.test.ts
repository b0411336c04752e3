import { describe, expect, it } from 'vitest';
import type { PartnerRole } from '../../domain/cooperation/vocabulary.ts';
import type { Cooperation } from './cooperation-schema.ts';
import { PROGRAMMES } from './programmes.ts';
import { readCooperation } from './read-cooperation.ts';

type Documented = {
  /** How many of each role take part on a day within the term. */
  readonly on: string;
  readonly partners: Partial<Record<PartnerRole, number>>;
  /** Channels that a source names; others are marked as assumed. */
  readonly channels: readonly string[];
  /** `kind years`, as a source says. */
  readonly thresholds: readonly string[];
  readonly term: readonly [string | undefined, string | undefined];
  readonly exclusions?: number;
  /** What sources do say, and what therefore must not be marked as assumed. */
  readonly said: readonly string[];
  /** What sources do not say, and what therefore must be marked. */
  readonly unsaid: readonly string[];
};

/** What the sources say, written by hand and apart from the files. */
const DOCUMENTED: Readonly<Record<(typeof PROGRAMMES)[number], Documented>> = {
  dresden: {
    on: '2026-11-27',
    partners: { counselling: 1, abh: 1 },
    channels: ['self', 'third_party'],
    thresholds: [],
    term: ['2024-03-01', '2026-12-31'],
    said: ['partners', 'entry_channels', 'valid_from', 'valid_to'],
    unsaid: ['thresholds', 'triage', 'conference', 'reporting', 'closes_on'],
  },
  leipzig: {
    on: '2026-11-27',
    partners: { counselling: 1, abh: 1 },
    channels: [],
    thresholds: [],
    term: ['2024-08-01', undefined],
    said: ['partners', 'valid_from'],
    unsaid: ['entry_channels', 'thresholds', 'triage', 'conference', 'reporting', 'valid_to'],
  },
  koeln: {
    on: '2026-11-27',
    partners: { counselling: 4, social_work: 1, abh: 1 },
    channels: [],
    thresholds: ['duldung 8'],
    term: ['2018-10-01', undefined],
    exclusions: 3,
    said: ['partners', 'thresholds', 'exclusions', 'reporting', 'valid_from'],
    unsaid: ['entry_channels', 'triage', 'conference', 'valid_to'],
  },
  wib: {
    on: '2024-09-01',
    partners: { coordinator: 1, counselling: 3, abh: 5 },
    channels: ['letter'],
    thresholds: ['duldung 6', 'stay 6', 'stay 3', 'permit_104c 0'],
    term: ['2019-07-01', '2025-11-30'],
    said: ['partners', 'thresholds', 'triage', 'triage.green', 'valid_from', 'valid_to'],
    unsaid: ['entry_channels.self', 'triage.yellow', 'triage.red', 'conference', 'reporting', 'closes_on'],
  },
  baden_wuerttemberg: {
    on: '2026-11-27',
    partners: { counselling: 2, abh: 1 },
    channels: [],
    thresholds: [],
    term: [undefined, undefined],
    said: [],
    unsaid: ['partners', 'entry_channels', 'thresholds', 'triage', 'conference', 'reporting', 'valid_from'],
  },
  hessen: {
    on: '2026-11-27',
    partners: { coordinator: 1, abh: 1 },
    channels: ['self', 'third_party'],
    thresholds: ['permit_104c 0'],
    term: ['2023-01-01', undefined],
    said: ['partners', 'entry_channels', 'valid_from'],
    unsaid: ['partners.abh', 'thresholds.years', 'triage', 'conference', 'reporting', 'valid_to'],
  },
  cast: {
    on: '2026-11-27',
    partners: { counselling: 1, abh: 2 },
    channels: [],
    thresholds: ['permit_104c 0', 'stay 5'],
    term: [undefined, undefined],
    said: ['thresholds'],
    unsaid: ['partners', 'entry_channels', 'triage', 'conference', 'reporting', 'valid_from'],
  },
  rheinland_pfalz: {
    on: '2026-11-27',
    partners: { coordinator: 1, counselling: 1, abh: 2 },
    channels: [],
    thresholds: [],
    term: [undefined, undefined],
    said: [],
    unsaid: ['partners', 'entry_channels', 'thresholds', 'triage', 'conference', 'reporting', 'valid_from'],
  },
  hoyerswerda: {
    on: '2025-06-01',
    partners: { counselling: 1, abh: 1 },
    channels: [],
    thresholds: ['stay 5', 'permit_104c 0'],
    term: ['2023-01-01', '2025-12-31'],
    said: ['partners', 'thresholds'],
    unsaid: ['entry_channels', 'triage', 'reporting', 'valid_from', 'valid_to', 'closes_on'],
  },
};

const counted = ({ partners }: Cooperation, day: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { role, valid_from, valid_to } of partners)
    if ((valid_from ?? day) <= day && (valid_to ?? day) >= day) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
};

describe.each(PROGRAMMES)('%s', (key) => {
  const one = readCooperation(key);
  const documented = DOCUMENTED[key];

  it('has the partners, channels, thresholds and term of its sources', () => {
    expect(counted(one, documented.on)).toEqual(documented.partners);
    expect(one.entry_channels).toEqual(expect.arrayContaining([...documented.channels]));
    const thresholds = one.thresholds.map(({ kind, years }) => `${kind} ${years}`);
    expect(thresholds).toEqual(expect.arrayContaining([...documented.thresholds]));
    expect([one.valid_from, one.valid_to]).toEqual(documented.term);
    expect(one.exclusions).toHaveLength(documented.exclusions ?? 0);
  });

  it('marks what no source says, and only that', () => {
    expect(one.assumed).toEqual(expect.arrayContaining(['processes', ...documented.unsaid]));
    for (const said of documented.said) expect(one.assumed).not.toContain(said);
  });
});

it('Cologne had five centres in 2020, and four since 2022', () => {
  expect(['2020-06-01', '2022-07-01'].map((day) => counted(readCooperation('koeln'), day)['counselling'])).toEqual([
    5, 4,
  ]);
});

it('Lower Saxony: where no local centre is, the coordinator counsels; green is decided within three months', () => {
  const { partners, triage } = readCooperation('wib');
  const local = new Set(partners.filter(({ role }) => role === 'counselling').map(({ place }) => place));
  expect(partners.filter(({ role, place }) => role === 'abh' && !local.has(place)).map(({ place }) => place)).toEqual([
    'Oldenburg',
  ]);
  expect(partners.find(({ role }) => role === 'coordinator')?.fallback).toBe(true);
  expect(triage.find(({ key }) => key === 'green')?.target).toEqual({ amount: 3, unit: 'months' });
});

it('Hoyerswerda discusses no single cases', () => {
  expect(readCooperation('hoyerswerda').conference).toBeUndefined();
});
