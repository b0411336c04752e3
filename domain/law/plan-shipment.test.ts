import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import { planShipment, type PresentVersion } from './plan-shipment.ts';
import type { RuleVersion } from './rule-version.ts';

const text = (value: string) => ({ de: value, en: value });
const shipped = (valid_from: string, note: string, valid_to?: string): RuleVersion => ({
  basis: '25b-1',
  version: `25b-1@${valid_from}`,
  title: text('x'),
  citation: '§ 25b Abs. 1 AufenthG',
  valid_from,
  valid_to,
  amending_act: 'x',
  legal_effect: 'shall',
  permit: text('x'),
  note: text(note),
  criteria: [],
});
const present = (one: RuleVersion, change: Partial<PresentVersion> = {}): PresentVersion => ({
  version: one.version,
  valid_from: one.valid_from,
  valid_to: one.valid_to ?? null,
  state: 'published',
  origin: 'shipped',
  content_hash: contentHash(one),
  ...change,
});
const old = shipped('2019-01-01', 'old', '2022-12-30');
const now = shipped('2022-12-31', 'now');
const better = shipped('2022-12-31', 'better');
const nothing = { publish: [], drafts: [], supersede: [], ends: [] };
const names = (list: readonly RuleVersion[]) => list.map(({ version }) => version);
const hashes = (...list: RuleVersion[]) => new Set(list.map(contentHash));

describe('a shipped law', () => {
  it('is published where there is none', () => {
    expect(planShipment([old, now], [], new Set())).toEqual({ ...nothing, publish: [old, now] });
  });

  it('is nothing to do where all of it is there, under whatever names', () => {
    const rows = [present(old), present(now, { version: '25b-1@2022-12-31.4' })];
    expect(planShipment([old, now], rows, new Set())).toEqual(nothing);
  });

  it('supersedes what says something else, and numbers the names', () => {
    const plan = planShipment([old, better], [present(old), present(now)], new Set());
    expect(names(plan.publish)).toEqual(['25b-1@2022-12-31.2']);
    expect(plan.supersede).toEqual([{ version: now.version, by: '25b-1@2022-12-31.2' }]);
    expect(plan.ends).toEqual([]);
  });

  it('moves the end of a version that a new one follows', () => {
    const next = shipped('2027-01-01', 'next');
    const ended = shipped('2022-12-31', 'now', '2026-12-31');
    expect(planShipment([old, ended, next], [present(old), present(now)], new Set())).toEqual({
      ...nothing,
      publish: [next],
      ends: [{ version: now.version, valid_to: '2026-12-31' }],
    });
  });

  it('arrives as a draft where staff published a version of their own', () => {
    const rows = [
      present(old),
      present(now, { state: 'superseded' }),
      present(now, { version: '25b-1@2022-12-31.2', origin: 'office', content_hash: 'theirs' }),
    ];
    const plan = planShipment([old, better], rows, hashes(old, now));
    expect({ ...plan, drafts: names(plan.drafts) }).toEqual({ ...nothing, drafts: ['25b-1@2022-12-31.3'] });
  });

  it('arrives once: what was offered and deleted does not come back', () => {
    const rows = [present(now, { origin: 'office', content_hash: 'theirs' })];
    expect(planShipment([old, better], rows, hashes(old, better))).toEqual(nothing);
  });

  it('comes by itself again where staff brought back what once was shipped', () => {
    const rows = [present(old), present(now, { version: '25b-1@2022-12-31.3', origin: 'office' })];
    const plan = planShipment([old, better], rows, hashes(old, now));
    expect(names(plan.publish)).toEqual(['25b-1@2022-12-31']);
    expect(plan.supersede.map(({ version }) => version)).toEqual(['25b-1@2022-12-31.3']);
  });

  it('does not touch drafts', () => {
    const rows = [present(old), present(now), present(better, { version: 'draft', state: 'draft' })];
    expect(planShipment([old, now], rows, new Set())).toEqual(nothing);
  });
});
