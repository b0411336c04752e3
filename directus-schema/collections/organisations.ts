import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, longText, rows, select, text, tick } from './kit/scalar.ts';
import { LAND } from './vocabulary/case-file.ts';
import { ORGANISATION_KIND } from './vocabulary/cooperation.ts';

export const organisations = collection('organisations', {
  kind: 'common',
  icon: 'apartment',
  folder: 'cooperation',
  sort: 1,
  singular: ['Organisation', 'Organisation'],
  plural: ['Organisationen', 'Organisations'],
  template: '{{name}}',
  fields: [
    text('name', ['Name', 'Name'], { required: true, max: 200 }),
    text('key', ['Kurzname', 'Key'], {
      required: true,
      unique: true,
      max: 64,
      options: { slug: true, trim: true },
      note: 'Kleinbuchstaben, bleibt für immer gleich.',
    }),
    select('kind', ['Art', 'Kind'], ORGANISATION_KIND, { required: true }),
    select('land', ['Land', 'Land'], LAND),
    text('place', ['Ort', 'Place'], { max: 120 }),
    m2o('part_of', ['Gehört zu', 'Part of'], 'organisations', {
      template: '{{name}}',
      note: 'Sozialarbeit in einer Ausländerbehörde ist eine eigene Organisation mit eigener Akte (§ 203 StGB).',
    }),
    tick('bound_to_secrecy', ['Unterliegt der Schweigepflicht (§ 203 StGB)', 'Bound to secrecy'], {
      note: 'Dann braucht jede Weitergabe außer der Einwilligung eine Entbindung von der Schweigepflicht.',
    }),
    rows(
      'readings',
      ['Gewählte Auslegungen', 'Readings chosen'],
      [
        {
          field: 'reading',
          name: 'Auslegung (Kennung)',
          type: 'string',
          meta: { interface: 'input', width: 'half', required: true },
        },
        {
          field: 'value',
          name: 'Auslegung',
          type: 'string',
          meta: { interface: 'input', width: 'half', required: true },
        },
      ],
      '{{reading}}: {{value}}',
      {
        note: 'Wie diese Ausländerbehörde umstrittene Rechtsfragen beantwortet. Leer: es gilt, was im Land üblich ist.',
      },
    ),
    integer('retention_months', ['Löschen nach Abschluss (Monate)', 'Retention'], {
      note: 'So lange nach dem Abschluss bleibt eine Akte; danach löscht die Software sie mit Protokoll. Leer: nie von selbst.',
    }),
    longText('offences_legal_basis', ['Rechtsgrundlage für Angaben zu Straftaten', 'Legal basis for offences'], {
      note: 'Erst wenn hier steht, worauf sich die Organisation stützt (Art. 10 DSGVO), kann sie Straftaten erfassen.',
    }),
  ],
});
