const EVERY_PRISON_SENTENCE =
  'every prison sentence of six months (until 20.08.2019 twelve) is an expulsion interest already, § 54 Abs. 2 Nr. 1: ' +
  'only youth sentences make the difference here, in no version can the answer be another';

/** Changes that cannot change any answer, and why. One that an example notices must not stand here. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'fact longest_custody_months: arguments.where._and.1.penalty._in.0 "prison" removed': EVERY_PRISON_SENTENCE,
  'fact longest_custody_months_54_1_1b: arguments.where._and.2.penalty._in.0 "prison" removed': EVERY_PRISON_SENTENCE,
  'fact longest_custody_months_54_1_1c: arguments.where._and.2.penalty._in.0 "prison" removed': EVERY_PRISON_SENTENCE,
  'fact longest_prison_months_54_1_1d: arguments.where._and.1 {"catalogue_54_1":{"_eq":"1d"}} removed':
    'a prison sentence of six months for whatever intent is an expulsion interest already, § 54 Abs. 2 Nr. 1',
};
