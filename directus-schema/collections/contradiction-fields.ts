import type { JsonObject } from './kit/json.ts';
import { notice } from './kit/layout.ts';
import { rows } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';

/** Shown only while there is something to clear up. */
const WHEN_THERE: JsonObject = {
  name: 'contradictions',
  rule: { _and: [{ contradictions: { _nnull: true } }] },
  hidden: false,
};

const warning = notice(
  'contradictions_notice',
  'Die Fallakte widerspricht sich. Bitte klären und neu prüfen: Bis dahin gilt keine der genannten Angaben, und was von ihnen abhängt, bleibt offen.',
  'warning',
);

/** What the last check found contradictory in the case file: a warning, and the list. */
export const contradictionFields: readonly FieldSpec[] = [
  { ...warning, meta: { ...warning.meta, hidden: true, conditions: [WHEN_THERE] } },
  rows(
    'contradictions',
    ['Widersprüche', 'Contradictions'],
    [
      {
        field: 'de',
        name: 'Was sich widerspricht',
        type: 'string',
        meta: { interface: 'input-multiline', width: 'full', readonly: true },
      },
    ],
    '{{de}}',
    { readonly: true, hidden: true, conditions: [WHEN_THERE] },
  ),
];
