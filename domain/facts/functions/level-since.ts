import { z } from 'zod';
import { LANGUAGE_LEVELS } from '../../case-file/vocabulary.ts';

import { defineFactFunction } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { compileTally } from '../tally.ts';

/** Since when a language level is proven: the first certificate at that level or above. */
export const levelSince = defineFactFunction(
  z.strictObject({ kind: z.string(), level: z.enum(LANGUAGE_LEVELS) }),
  ({ kind, level }) => {
    const levels = LANGUAGE_LEVELS.slice(LANGUAGE_LEVELS.indexOf(level));
    const tally = compileTally({
      list: 'certificates',
      where: { _and: [{ kind: { _eq: kind } }, { level: { _in: [...levels] } }] },
      as_of_erased: false,
    });
    return (person, context) => firstDay(tally(person, context), 'issued_on');
  },
);
