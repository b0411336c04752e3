import { z } from 'zod';
import type { CollectionSpec, FieldSpec } from '../collections/kit/types.ts';
import { labels } from '../collections/kit/labels.ts';
import { folders } from '../collections/folders.ts';
import { fileFields } from '../collections/files.ts';
import { userFields } from '../collections/users.ts';
import { merge } from './merge.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState, Fingerprints } from './state.ts';

const meta = z.record(z.string(), z.unknown()).nullable();
const presentCollections = z.array(z.object({ collection: z.string(), meta }));
const presentFields = z.array(z.object({ collection: z.string(), field: z.string(), meta }));
const presentRelations = z.array(z.object({ collection: z.string(), field: z.string() }));

function collectionMeta(spec: CollectionSpec): Record<string, unknown> {
  const [de, en] = [
    { language: 'de-DE', translation: spec.plural[0], singular: spec.singular[0], plural: spec.plural[0] },
    { language: 'en-US', translation: spec.plural[1], singular: spec.singular[1], plural: spec.plural[1] },
  ];
  return {
    icon: spec.icon,
    note: spec.note ?? null,
    display_template: spec.template ?? null,
    hidden: spec.hidden ?? false,
    group: spec.folder ?? null,
    sort: spec.sort ?? null,
    translations: [de, en],
    accountability: spec.audited ? 'all' : null,
  };
}

const column = ({ field, type, meta: fieldMeta, schema }: FieldSpec, sort: number): Record<string, unknown> => ({
  field,
  type,
  meta: { ...fieldMeta, sort },
  schema,
});

/** Order within the form is the order of the definition. */
const shippedMeta = (spec: FieldSpec, sort: number): Record<string, unknown> => ({ ...spec.meta, sort });

/** Creates what is missing, merges labels and layout of what is there, deletes nothing. */
export async function applyCollections(
  rest: Rest,
  specs: readonly CollectionSpec[],
  report: ApplyReport,
  openState: () => Promise<AppliedState>,
): Promise<void> {
  const collections = await rest.read('/collections', presentCollections);
  const known = new Map(collections.map((one) => [one.collection, one.meta ?? {}]));
  const fields = await rest.read('/fields', presentFields);
  const fieldsOf = Map.groupBy(fields, (one) => one.collection);

  for (const [sort, folder] of folders.entries()) {
    if (known.has(folder.key)) continue;
    await rest.write('POST', '/collections', {
      collection: folder.key,
      schema: null,
      meta: {
        icon: folder.icon,
        sort: sort + 1,
        collapse: folder.open ? 'open' : 'closed',
        translations: labels(folder.label).map((one) => ({ ...one, singular: '', plural: '' })),
      },
    });
    report.created += 1;
  }

  for (const spec of specs.filter((one) => !known.has(one.name))) {
    await rest.write('POST', '/collections', {
      collection: spec.name,
      schema: {},
      meta: collectionMeta(spec),
      fields: spec.fields.map(column),
    });
    report.created += 1;
  }

  const state = await openState();
  const things: { name: string; fields: readonly FieldSpec[]; spec?: CollectionSpec }[] = [
    ...specs.map((spec) => ({ name: spec.name, fields: spec.fields, spec })),
    { name: 'directus_users', fields: userFields },
    { name: 'directus_files', fields: fileFields },
  ];
  for (const thing of things) {
    const key = `collection:${thing.name}`;
    const last = state.get(key);
    const applied: Fingerprints = {};
    const isNew = thing.spec !== undefined && !known.has(thing.name);
    if (thing.spec) {
      const shipped = collectionMeta(thing.spec);
      const merged = merge(last[''], shipped, isNew ? shipped : (known.get(thing.name) ?? {}));
      applied[''] = merged.applied;
      if (Object.keys(merged.changes).length) {
        await rest.write('PATCH', `/collections/${thing.name}`, { meta: merged.changes });
        report.changed += 1;
      }
      report.conflicts.push(...merged.conflicts.map((part) => `${thing.name} (${part})`));
    }
    const present = new Map((fieldsOf.get(thing.name) ?? []).map((one) => [one.field, one.meta ?? {}]));
    for (const [sort, spec] of thing.fields.entries()) {
      const shipped = shippedMeta(spec, sort);
      const before = present.get(spec.field);
      if (!isNew && before === undefined) {
        await rest.write('POST', `/fields/${thing.name}`, column(spec, sort));
        report.created += 1;
      }
      const merged = merge(last[spec.field], shipped, before ?? shipped);
      applied[spec.field] = merged.applied;
      if (Object.keys(merged.changes).length) {
        await rest.write('PATCH', `/fields/${thing.name}/${spec.field}`, { meta: merged.changes });
        report.changed += 1;
      }
      report.conflicts.push(...merged.conflicts.map((part) => `${thing.name}.${spec.field} (${part})`));
    }
    state.set(key, applied);
  }

  const relations = await rest.read('/relations', presentRelations);
  const related = new Set(relations.map((one) => `${one.collection}.${one.field}`));
  for (const thing of things) {
    for (const spec of thing.fields) {
      if (!spec.relation || related.has(`${thing.name}.${spec.field}`)) continue;
      await rest.write('POST', '/relations', {
        collection: thing.name,
        field: spec.field,
        related_collection: spec.relation.related,
        meta: {
          one_field: spec.relation.reverse ?? null,
          sort_field: spec.relation.sortField ?? null,
          one_deselect_action: spec.relation.onDelete === 'CASCADE' ? 'delete' : 'nullify',
        },
        schema: { on_delete: spec.relation.onDelete },
      });
      report.created += 1;
    }
  }
  await state.save();
}
