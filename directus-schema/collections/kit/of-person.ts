import { EVIDENCE } from '../vocabulary/case-file.ts';
import { m2o } from './relation.ts';
import { select } from './scalar.ts';
import type { FieldSpec } from './types.ts';

/** The person a row of the file speaks about; the row goes with the person. */
export const ofPerson = (list: string): FieldSpec =>
  m2o('person', ['Person', 'Person'], 'persons', {
    nullable: false,
    hidden: true,
    reverse: list,
    onDelete: 'CASCADE',
    template: '{{last_name}}, {{first_name}}',
  });

export const evidence = (): FieldSpec => select('evidence', ['Nachweisstand', 'Evidence'], EVIDENCE);
