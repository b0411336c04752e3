import { zodToJsonSchema } from 'zod-to-json-schema';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { caseFileSchema } from '../../domain/case-file/schema.ts';
import { checkInputSchema } from '../../domain/eligibility/check-input.ts';

/** The contracts that others program against, as JSON Schema by file name. */
export async function contracts(): Promise<Readonly<Record<string, string>>> {
  const { factDefinitions } = await readLaw();
  const facts = checkInputSchema(factDefinitions).facts;
  return {
    'case-file.schema.json': toText('Case file', caseFileSchema),
    'facts.schema.json': toText('Facts', facts),
  };
}

function toText(title: string, schema: Parameters<typeof zodToJsonSchema>[0]): string {
  const { $schema, ...rest } = zodToJsonSchema(schema, {
    target: 'jsonSchema7',
    $refStrategy: 'root',
    effectStrategy: 'input',
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
