import { z } from 'zod';
import { EVIDENCE_STATES } from '../../../../domain/case-file/vocabulary.ts';
import { compareViews } from '../../../../domain/conference/compare-views.ts';
import type { DisclosedFacts } from '../../../../domain/conference/disclosed-facts.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import type { StepSide } from '../../../../domain/referral/vocabulary.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

const viewSchema = z.object({
  content: z.object({
    as_of: z.string(),
    facts: z.record(
      z.string(),
      z.object({ value: z.union([z.string(), z.number(), z.boolean()]), evidence: z.enum(EVIDENCE_STATES) }),
    ),
  }),
});

/** Writes where both sides differ, as soon as the other one has disclosed too; until then nothing is shown. */
export async function writeDifferences(
  database: Database,
  item: string,
  side: StepSide,
  own: DisclosedFacts,
  definitions: readonly FactDefinition[],
): Promise<void> {
  const other = await first(
    database,
    viewSchema,
    'SELECT content FROM conference_views WHERE item = ? AND side <> ? AND content IS NOT NULL',
    [item, side],
  );
  if (other === null) {
    await database.raw('UPDATE conference_items SET differences = NULL WHERE id = ?', [item]);
    return;
  }
  const [sender, recipient] = side === 'sender' ? [own, other.content] : [other.content, own];
  const labels = new Map(definitions.map((one) => [one.key, one.label.de]));
  const rows = compareViews(sender, recipient).map((one) => ({ ...one, label: labels.get(one.key) ?? one.key }));
  await database.raw('UPDATE conference_items SET differences = ? WHERE id = ?', [JSON.stringify(rows), item]);
}
