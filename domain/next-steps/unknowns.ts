import type { PersonFacts } from '../facts/case-facts.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { isRange } from '../facts/is-range.ts';
import { Unknown } from './unknown.ts';

/** The unknowns of one case, each made once: what two criteria ask for is one thing to find out. */
export class Unknowns {
  private readonly known = new Map<PersonFacts, Map<string, Unknown>>();

  fact({ key, function: derivedBy }: FactDefinition, of: PersonFacts): Unknown {
    return this.once(of, key, () => {
      const value = of.values[key];
      const contested = derivedBy === 'reading' || of.unknown[key] === 'contested';
      return new Unknown('fact', key, of, { contested, range: isRange(value) ? value : undefined });
    });
  }

  /** Settled by one value, `true`. */
  other(kind: 'relative' | 'finding', name: string, of: PersonFacts): Unknown {
    return this.once(of, `${kind}:${name}`, () => {
      const unknown = new Unknown(kind, name, of);
      unknown.consider(true, 'boolean');
      return unknown;
    });
  }

  private once(of: PersonFacts, name: string, make: () => Unknown): Unknown {
    const person = of.itself ?? of;
    const own = this.known.get(person) ?? new Map<string, Unknown>();
    this.known.set(person, own);
    const unknown = own.get(name) ?? make();
    own.set(name, unknown);
    return unknown;
  }
}
