import { z } from 'zod';
import { CERTIFICATE_KINDS, LANGUAGE_LEVELS } from '../../case-file/vocabulary.ts';
import { valueOf } from '../arguments/schemas.ts';
import { defineFactFunction } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { compileTally } from '../tally.ts';

/** Since when a language level is proven: the first certificate at that level or above. */
export const levelSince = defineFactFunction({
  label: { de: 'Sprachniveau nachgewiesen seit', en: 'Language level proven since' },
  hint: 'Der Tag des ersten Zeugnisses auf diesem Niveau oder darüber.',
  result: 'date',
  arguments: z.strictObject({
    kind: valueOf('certificate_kind', CERTIFICATE_KINDS),
    level: valueOf('language_level', LANGUAGE_LEVELS),
  }),
  words: { kind: ['Zeugnis'], level: ['Niveau, mindestens'] },
  compile: ({ kind, level }) => {
    const levels = LANGUAGE_LEVELS.slice(LANGUAGE_LEVELS.indexOf(level));
    const tally = compileTally({
      list: 'certificates',
      where: { _and: [{ kind: { _eq: kind } }, { level: { _in: [...levels] } }] },
      as_of_erased: false,
    });
    return (person, context) => firstDay(tally(person, context), 'issued_on');
  },
});
