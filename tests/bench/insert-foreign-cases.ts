import type { PgClient } from '../../platform/stack/pg-client.ts';

/** Bare cases, each with its person, spread over offices: hundreds of thousands in seconds, past guard and triggers. */
export async function insertForeignCases(pg: PgClient, offices: readonly string[], count: number): Promise<void> {
  const tables = ['persons', 'cases'];
  for (const table of tables) await pg.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await pg.query(
      `WITH people AS (
         INSERT INTO persons (id, organisation, first_name, last_name, birth_date)
         SELECT gen_random_uuid(), ($1::uuid[])[1 + n % cardinality($1::uuid[])], 'Kim', 'Muster ' || n, '1990-01-01'
         FROM generate_series(1, $2::int) n RETURNING id, organisation, last_name)
       INSERT INTO cases (id, organisation, person, number, state, opened_on)
       SELECT gen_random_uuid(), organisation, id, 'B-' || last_name, 'open', '2026-01-01' FROM people`,
      [offices, count],
    );
  } finally {
    for (const table of tables) await pg.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}
