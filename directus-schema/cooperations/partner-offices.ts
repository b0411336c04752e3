import type { PartnerRole } from '../../domain/cooperation/vocabulary.ts';
import type { Row } from '../apply/apply-rows.ts';
import { stableId } from '../apply/stable-id.ts';
import type { Cooperation } from './cooperation-schema.ts';

const KIND: Readonly<Record<PartnerRole, string>> = {
  counselling: 'counselling',
  social_work: 'counselling',
  abh: 'abh',
  coordinator: 'coordination',
};

/** The organisations of a cooperation's partners: those that are given, and rows for the invented ones. */
export function partnerOffices(
  { key, land, partners }: Cooperation,
  given: Readonly<Record<string, string>>,
): { readonly offices: Readonly<Record<string, string>>; readonly rows: readonly Row[] } {
  const nameOf = (partner: Cooperation['partners'][number]): string => partner.office ?? `${key}_${partner.key}`;
  const idOf = (partner: Cooperation['partners'][number]): string =>
    given[partner.key] ?? stableId(`organisation:${nameOf(partner)}`);
  const offices = Object.fromEntries(partners.map((partner) => [partner.key, idOf(partner)]));
  const rows = partners
    .filter((partner) => given[partner.key] === undefined)
    .map((partner) => ({
      id: idOf(partner),
      key: nameOf(partner).replaceAll('_', '-'),
      name: partner.name,
      kind: KIND[partner.role],
      land: land ?? null,
      place: partner.place ?? null,
      bound_to_secrecy: partner.bound_to_secrecy ?? partner.role !== 'abh',
      part_of: partner.part_of === undefined ? null : (offices[partner.part_of] ?? null),
    }));
  return { offices, rows };
}
