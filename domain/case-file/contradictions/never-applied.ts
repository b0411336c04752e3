import type { PersonRule } from './person-rule.ts';

/** Whoever never applied for asylum has no day of application and no decision. */
export const neverApplied: PersonRule = ({ asylum }) => {
  if (asylum?.state !== 'never') return [];
  const said = (['applied_on', 'decision_on', 'rejection_ground'] as const).filter(
    (name) => asylum[name] !== undefined,
  );
  if (said.length === 0) return [];
  return [
    {
      paths: ['asylum.state', ...said.map((name) => `asylum.${name}`)],
      de: 'Asyl wurde nie beantragt, aber Antrag oder Bescheid sind eingetragen.',
      en: 'Never applied for asylum, but an application or decision is entered.',
    },
  ];
};
