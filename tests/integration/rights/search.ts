import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client as Postgres } from 'pg';

/** Tables of a database in which some column of some row holds the word. */
export async function tablesWith(url: string, word: string): Promise<string[]> {
  const database = new Postgres({ connectionString: url });
  await database.connect();
  try {
    const { rows } = await database.query<{ schema: string; name: string }>(
      `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { schema, name } of rows) {
      const table = `"${schema}"."${name}"`;
      const hit = await database.query(`SELECT 1 FROM ${table} AS one WHERE one::text LIKE $1 LIMIT 1`, [`%${word}%`]);
      if (hit.rows.length > 0) found.push(name);
    }
    return found.sort();
  } finally {
    await database.end();
  }
}

/** Files below a folder that hold the word, or whose name does. */
export async function filesWith(folder: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') found.push(...(await filesWith(path, word)));
    } else if (entry.name.includes(word)) found.push(path);
    else if (entry.isFile() && (await stat(path)).size < 50_000_000 && (await readFile(path)).includes(word))
      found.push(path);
  }
  return found;
}
