import { z } from 'zod';
import { BASIS_IDS } from '../../../../domain/law/schema.ts';
import { versionName } from '../../../../domain/law/version-name.ts';
import { dayOf } from '../../../../domain/time/calendar.ts';
import type { CreateFilter, Database, DeleteFilter, Payload, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first, query } from '../query.ts';
import { targetKey } from '../target-key.ts';
import { checkCoverage } from './check-coverage.ts';
import { draftRow } from './draft-row.ts';
import { isLawEditor } from './is-law-editor.ts';

/** What the guard knows itself. */
const KEPT: readonly string[] = [
  'state',
  'origin',
  'based_on',
  'drafted_by',
  'drafted_at',
  'published_by',
  'published_at',
  'superseded_by',
  'content_hash',
];

const LABELS = { valid_from: 'In Kraft ab', valid_to: 'In Kraft bis' } as const;

function dayIn(value: unknown, field: keyof typeof LABELS): string {
  const day = String(value).slice(0, 10);
  try {
    dayOf(day);
  } catch {
    throw invalidRow(
      field,
      `„${LABELS[field]}“ ist kein Tag des Kalenders. Bitte als Datum eintragen.`,
      `"${field}" is no day.`,
    );
  }
  return day;
}

function spanIn(row: Payload): { valid_from: string; valid_to: string | null } {
  const end = row['valid_to'];
  return {
    valid_from: dayIn(row['valid_from'], 'valid_from'),
    valid_to: end === null || end === undefined || end === '' ? null : dayIn(end, 'valid_to'),
  };
}

function basisIn(value: unknown): string {
  const basis = targetKey(value, 'id');
  if (BASIS_IDS.some((id) => id === basis)) return String(basis);
  throw invalidRow(
    'basis',
    'Bitte eine der mitgelieferten Rechtsgrundlagen wählen; andere kann die Software noch nicht prüfen.',
    'The legal basis is missing or unknown to the software.',
  );
}

async function sourceIn(database: Database, value: unknown, basis: string): Promise<string | null> {
  const key = targetKey(value, 'id');
  const row =
    key &&
    (await first(database, z.object({ id: z.string() }), 'SELECT id FROM rule_versions WHERE id = ? AND basis = ?', [
      key,
      basis,
    ]));
  return row ? row.id : null;
}

/** A new version is a draft, whatever was sent; its name follows from basis and first day. */
export const newVersion: CreateFilter = async (payload, _meta, { accountability, database }) => {
  const basis = basisIn(payload['basis']);
  const span = spanIn(payload);
  const taken = await query(database, z.object({ id: z.string() }), 'SELECT id FROM rule_versions WHERE basis = ?', [
    basis,
  ]);
  const id = versionName(
    basis,
    span.valid_from,
    taken.map((one) => one.id),
  );
  await checkCoverage(database, basis, { version: id, ...span });
  return {
    ...payload,
    ...span,
    id,
    state: 'draft',
    origin: 'office',
    based_on: await sourceIn(database, payload['based_on'], basis),
    drafted_by: accountability?.user ?? null,
    drafted_at: new Date().toISOString(),
    published_by: null,
    published_at: null,
    superseded_by: null,
    content_hash: null,
  };
};

/** Only a draft changes, and never what the guard knows itself. */
export const changedVersion: UpdateFilter = async (payload, { keys }, context) => {
  for (const key of keys) {
    const before = await draftRow(context.database, key);
    if (!before) continue;
    const kept = KEPT.find((field) => field in payload);
    if (kept !== undefined)
      throw invalidRow(kept, `„${kept}“ setzt die Software selbst.`, `"${kept}" is set by the guard.`);
    if ('basis' in payload && targetKey(payload['basis'], 'id') !== before.basis)
      throw invalidRow(
        'basis',
        'Die Rechtsgrundlage einer Fassung steht fest. Bitte dort einen neuen Entwurf anlegen.',
        'A version never changes its basis.',
      );
    await checkCoverage(context.database, before.basis, { version: key, ...spanIn({ ...before, ...payload }) });
  }
  return isLawEditor(context)
    ? { ...payload, drafted_by: context.accountability?.user ?? null, origin: 'office' }
    : payload;
};

/** A draft can be thrown away; what was once law stays, for the assessments that it carries. */
export const deletedVersions: DeleteFilter = async (keys, _meta, { database }) => {
  for (const key of keys) await draftRow(database, key);
  return keys;
};
