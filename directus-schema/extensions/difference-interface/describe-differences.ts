import { z } from 'zod';
import { isoOf, NOT_YET } from '../../../domain/time/calendar.ts';
import { EVIDENCE } from '../../collections/vocabulary/case-file.ts';
import { inWords, type Choices } from '../dossier-interface/in-words.ts';

const statedSchema = z.object({ value: z.union([z.string(), z.number(), z.boolean()]), evidence: z.string() });
const differencesSchema = z.array(
  z.object({ key: z.string(), label: z.string(), sender: statedSchema, recipient: statedSchema }),
);

const NOT_YET_DAY = isoOf(NOT_YET);

export type DifferenceLine = { readonly label: string; readonly sender: string; readonly recipient: string };

/** The differences of an item in the words of the forms: what each side says, and how well it is proven. */
export function describeDifferences(differences: unknown, choicesOf: (fact: string) => Choices): DifferenceLine[] {
  const labels: Readonly<Record<string, readonly [string, string]>> = EVIDENCE.labels;
  return differencesSchema.parse(differences).map(({ key, label, sender, recipient }) => {
    const said = ({ value, evidence }: z.infer<typeof statedSchema>): string => {
      const words = value === NOT_YET_DAY ? 'noch nicht' : inWords(key, value, choicesOf(key));
      return `${words} (${labels[evidence]?.[0] ?? evidence})`;
    };
    return { label, sender: said(sender), recipient: said(recipient) };
  });
}
