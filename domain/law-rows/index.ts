export { factDefinitionsFromRows } from './fact-definitions-from-rows.ts';
export { factDefinitionsToRows } from './fact-definitions-to-rows.ts';
export { criterionFromRow, lawFromRows, rawCriterion } from './law-from-rows.ts';
export { LAW_QUERY, PUBLISHED } from './law-query.ts';
export { lawToRows, type LawRow, type LawRows } from './law-to-rows.ts';
export { readingsFromRows } from './readings-from-rows.ts';
export { readingsToRows } from './readings-to-rows.ts';
export { transitionsFromRows } from './transitions-from-rows.ts';
export { transitionsToRows } from './transitions-to-rows.ts';
