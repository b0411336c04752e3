import { z } from 'zod';
import type { Table } from '../../../../../domain/casework/import/check-rows.ts';
import { LIST_LIMITS } from '../../../../../domain/casework/import/limits.ts';
import { suggestMapping, type MappedColumn } from '../../../../../domain/casework/import/suggest-mapping.ts';
import type { Database, Schema, Services } from '../../../guard/directus.ts';
import { foreignRow, invalidRow } from '../../../guard/errors.ts';
import { first } from '../../../guard/query.ts';
import { readTable } from './read-table.ts';

export type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };
export type List = { readonly table: Table; readonly mapping: readonly MappedColumn[]; readonly file: string };

const importSchema = z.object({
  organisation: z.string(),
  file: z.string().nullable(),
  mapping: z.unknown(),
});
const mappingSchema = z.array(
  z.object({
    column: z.string(),
    target: z
      .string()
      .nullish()
      .transform((one) => one?.trim() || null),
  }),
);
const fileSchema = z.object({ organisation: z.string().nullable(), filesize: z.coerce.number().nullable() });

/**
 * The list of an import with the mapping that somebody made, or else the one that its headers suggest; the row is locked, so
 * that two runs at once follow each other. @throws GuardError in German
 */
export async function uploadedList({ services, database, schema }: Parts, office: string, id: string): Promise<List> {
  const row = await first(
    database,
    importSchema,
    'SELECT organisation, file, mapping FROM imports WHERE id::text = ? FOR UPDATE',
    [id],
  );
  if (row?.organisation !== office) throw foreignRow('import');
  if (row.file === null)
    throw invalidRow(
      'file',
      'Es ist keine Liste hochgeladen. Nach der Übernahme wird die Datei gelöscht; bitte die Liste neu hochladen.',
      'The import has no file.',
    );
  const file = await first(database, fileSchema, 'SELECT organisation, filesize FROM directus_files WHERE id = ?', [
    row.file,
  ]);
  if (file?.organisation !== office) throw foreignRow('file');
  if ((file.filesize ?? 0) > LIST_LIMITS.bytes)
    throw invalidRow(
      'file',
      `Die Datei ist größer als ${LIST_LIMITS.bytes / 1024 / 1024} MB. Bitte in mehrere Listen teilen.`,
      'The file is too large.',
    );
  const assets = new services.AssetsService({ knex: database, schema, accountability: null });
  const { stream } = await assets.getAsset(row.file, { transformationParams: {} });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const table = await readTable(Buffer.concat(chunks));
  const given = mappingSchema.safeParse(row.mapping);
  const mapping = given.success && given.data.length > 0 ? given.data : suggestMapping(table.headers);
  return { table, mapping, file: row.file };
}
