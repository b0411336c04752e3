import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, select } from './kit/scalar.ts';
import { FAMILY_ROLE } from './vocabulary/statements.ts';

export const familyLinks = collection('family_links', {
  kind: 'file',
  icon: 'family_restroom',
  hidden: true,
  singular: ['Angehörige Person', 'Family link'],
  plural: ['Angehörige', 'Family links'],
  template: '{{role}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', {
      nullable: false,
      hidden: true,
      reverse: 'family_links',
      sortField: 'sort',
      onDelete: 'CASCADE',
    }),
    select('role', ['Verhältnis', 'Role'], FAMILY_ROLE, { required: true }),
    m2o('person', ['Person', 'Person'], 'persons', {
      required: true,
      onDelete: 'CASCADE',
      template: '{{last_name}}, {{first_name}}',
    }),
    integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
  ],
});
