import { describe, expect, it } from 'vitest';
import type { SimulatedChange, Simulation } from '../../../domain/eligibility/simulation-schema.ts';
import { describeSimulation } from './describe-simulation.ts';

const none = { not_in_force: 0, barred: 0, not_met: 0, later: 0, open: 0, discretion: 0, met: 0 };
const change = (parts: Partial<SimulatedChange>): SimulatedChange => ({
  case: { id: 'a', number: 'BN-0001' },
  before: 'met',
  after: 'later',
  eligibleFromBefore: '2026-11-27',
  eligibleFromAfter: '2027-11-27',
  on: '2026-11-27',
  because: [{ key: '25B-02', title: 'Mindestdauer', before: 'met', after: 'not_met' }],
  ...parts,
});
const simulation = (parts: Partial<Simulation>): Simulation => ({
  basis: '25b-1',
  draft: '25b-1@2026-06-12.2',
  published: '25b-1@2026-06-12',
  asOf: '2026-11-27',
  dependents: [],
  cases: 1,
  failed: 0,
  unchanged: 0,
  before: none,
  after: none,
  changes: [],
  failures: [],
  ...parts,
});
const because = (parts: Partial<SimulatedChange>) =>
  describeSimulation(simulation({ changes: [change(parts)] })).changes[0]?.because;

describe('a simulation in words', () => {
  it.each<[Partial<Simulation>, string]>([
    [{ cases: 0 }, 'Ihre Organisation hat noch keine Fälle: es gibt nichts zu vergleichen.'],
    [
      { cases: 2, unchanged: 1, changes: [change({})] },
      '1 Fall ändert sich, 1 Fall bleibt gleich. Geprüft zum 27.11.2026.',
    ],
    [
      { cases: 10_567, unchanged: 10_565, failed: 2 },
      '0 Fälle ändern sich, 10.565 Fälle bleiben gleich, 2 Fälle nicht prüfbar. Geprüft zum 27.11.2026.',
    ],
  ])('says how many: %#', (parts, headline) => {
    expect(describeSimulation(simulation(parts)).headline).toBe(headline);
  });

  it('counts what is there, best for the person first', () => {
    const { counts } = describeSimulation(
      simulation({ before: { ...none, met: 3, barred: 1 }, after: { ...none, met: 2, later: 1, barred: 1 } }),
    );
    expect(counts).toEqual([
      { label: 'erfüllt', before: 3, after: 2 },
      { label: 'später', before: 0, after: 1 },
      { label: 'ausgeschlossen', before: 1, after: 1 },
    ]);
  });

  it('says of a case what it was, what it becomes, from when, and which criterion turns', () => {
    expect(describeSimulation(simulation({ changes: [change({})] })).changes).toEqual([
      {
        id: 'a',
        number: 'BN-0001',
        before: 'erfüllt',
        after: 'später, möglich ab 27.11.2027',
        because: ['25B-02 Mindestdauer: erfüllt → nicht erfüllt'],
      },
    ]);
  });

  it.each<[string, Partial<SimulatedChange>, string]>([
    ['on another day', { on: '2028-03-01' }, '25B-02 Mindestdauer: am 01.03.2028 erfüllt → nicht erfüllt'],
    [
      'that is new',
      { because: [{ key: 'N', title: 'Neues', before: null, after: 'unknown' }] },
      'N Neues: neu, unbekannt',
    ],
    [
      'that is gone',
      { because: [{ key: 'N', title: 'Altes', before: 'not_met', after: null }] },
      'N Altes: gestrichen, bisher nicht erfüllt',
    ],
    [
      'whose binding changed',
      { because: [{ key: 'N', title: 'Name', before: 'not_met', after: 'not_met' }] },
      'N Name: weiter nicht erfüllt, aber mit anderer Wirkung',
    ],
    [
      'that there is none',
      { because: [] },
      'Kein einzelnes Kriterium: die Geltungstage oder die Rechtsfolge der Fassung.',
    ],
  ])('names a criterion %s', (_name, parts, words) => {
    expect(because(parts)).toEqual([words]);
  });

  it('says which other bases may change with it', () => {
    expect(describeSimulation(simulation({ dependents: ['25a-2', '25b-4'] })).dependents).toBe(
      'Auf dieses Ergebnis stützen sich auch § 25a Abs. 2, § 25b Abs. 4: es kann sich dort mit ändern.',
    );
    expect(describeSimulation(simulation({ dependents: ['25b-4'] })).dependents).toBe(
      'Auf dieses Ergebnis stützt sich auch § 25b Abs. 4: es kann sich dort mit ändern.',
    );
    expect(describeSimulation(simulation({})).dependents).toBeNull();
  });

  it('names the cases that could not be checked, also one without a number', () => {
    const failures = [
      { id: 'a', number: 'BN-0003' },
      { id: 'b', number: null },
    ];
    expect(describeSimulation(simulation({ failed: 2, failures })).failures).toBe(
      'Nicht prüfbar, bitte die Angaben im Fall ansehen: BN-0003, ohne Aktenzeichen.',
    );
    expect(describeSimulation(simulation({})).failures).toBeNull();
  });
});
