import type { FactDefinition } from '../../domain/facts/definition.ts';
import { collection } from './kit/collection.ts';
import { factColumn } from './kit/fact-column.ts';
import { m2o } from './kit/relation.ts';
import { date, select } from './kit/scalar.ts';
import type { CollectionSpec } from './kit/types.ts';
import { FACT_ROLE } from './vocabulary/statements.ts';

/** One row for each person of a case; one column for each fact of the catalogue. Machines write it, people read it. */
export const caseFacts = (facts: readonly FactDefinition[]): CollectionSpec =>
  collection('case_facts', {
    kind: 'file',
    icon: 'fact_check',
    hidden: true,
    audited: false,
    singular: ['Abgeleitete Fakten', 'Facts'],
    plural: ['Abgeleitete Fakten', 'Facts'],
    template: '{{role}} {{derived_on}}',
    fields: [
      m2o('case', ['Fall', 'Case'], 'cases', {
        nullable: false,
        readonly: true,
        reverse: 'facts',
        onDelete: 'CASCADE',
      }),
      m2o('person', ['Person', 'Person'], 'persons', { nullable: false, readonly: true, onDelete: 'CASCADE' }),
      select('role', ['Rolle', 'Role'], FACT_ROLE, { required: true, readonly: true }),
      date('derived_on', ['Abgeleitet für den', 'Derived for'], { readonly: true }),
      ...facts.map(factColumn),
    ],
  });
