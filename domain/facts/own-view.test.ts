import { expect, it } from 'vitest';
import { familyOf } from './family-of.ts';
import { ownView } from './own-view.ts';
import { parseFacts } from './parse-facts.ts';
import type { FactDefinition } from './definition.ts';
import { Unknowns } from '../next-steps/unknowns.ts';
import { whoIs } from '../next-steps/who-is.ts';

const definitions = ['single', 'relation_to_principal'].map(
  (key) => ({ key, type: 'text', function: 'value', arguments: {}, label: { de: key, en: key } }) as FactDefinition,
);
const person = () => parseFacts(definitions, { single: 'yes', relation_to_principal: 'spouse' }, { X: 'yes' });

it('looked at for a right of its own, the person a right derives from derives from nobody', () => {
  const principal = person();
  const view = ownView(principal);
  expect(view.values).toEqual({ single: 'yes', relation_to_principal: 'none' });
  expect(view.slots).toEqual(['yes', 'none']);
  expect(view.findings).toEqual({ X: 'yes' });
  expect(principal.values.relation_to_principal).toBe('spouse');
});

it('is the same each time, so that what is unknown of it is one thing', () => {
  const facts = { self: person(), principal: person(), children: { complete: true, rows: [] } };
  expect(familyOf(facts, facts.principal).self).toBe(ownView(facts.principal));
  expect(familyOf(facts, facts.principal).partner).toBe(facts.self);
});

it('is the same person: what is unknown of both is one thing to find out, of the principal', () => {
  const facts = { self: person(), principal: person(), children: { complete: true, rows: [] } };
  const [unknowns, [single]] = [new Unknowns(), definitions];
  if (!single) throw new Error('there is a definition');
  const found = unknowns.fact(single, ownView(facts.principal));
  expect(unknowns.fact(single, facts.principal)).toBe(found);
  expect(whoIs(facts)(found.of)).toBe('principal');
});
