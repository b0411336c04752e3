import { choiceKey } from '../../collections/kit/choice.ts';
import { formField } from '../../collections/kit/form-field.ts';
import type { JsonObject } from '../../collections/kit/json.ts';
import { LAND } from '../../collections/vocabulary/case-file.ts';
import { PARTNER_ROLE } from '../../collections/vocabulary/cooperation.ts';

/** A partner of the cooperation that is copied. */
export type Place = { readonly id: string; readonly role: string; readonly organisation: { readonly name: string } };

const input = (field: string, name: string, meta: JsonObject = {}): JsonObject =>
  formField(field, name, 'string', { interface: 'input', ...meta });

/** The form of a copy: its name, and who takes the place of each partner. */
export function copyFields(places: readonly Place[], t: (key: string) => string): JsonObject[] {
  const laender = Object.keys(LAND.labels).map((value) => ({ value, text: t(choiceKey(LAND.name, value)) }));
  return [
    input('name', 'Name der neuen Kooperation', { required: true }),
    input('land', 'Land', { interface: 'select-dropdown', options: { choices: laender, allowNone: true } }),
    ...places.flatMap(({ id, role, organisation }) => [
      input(`name:${id}`, `${t(choiceKey(PARTNER_ROLE.name, role))} statt „${organisation.name}“`, {
        required: true,
        options: { placeholder: 'Name der Organisation' },
      }),
      input(`place:${id}`, 'Ort'),
    ]),
  ];
}

/** What the form says, as the endpoint wants it. */
export const copyWish = (places: readonly Place[], form: Readonly<Record<string, unknown>>): object => {
  const said = (field: string): string => (typeof form[field] === 'string' ? form[field].trim() : '');
  return {
    name: said('name'),
    ...(said('land') === '' ? {} : { land: said('land') }),
    partners: places
      .filter(({ id }) => said(`name:${id}`) !== '')
      .map(({ id }) => ({
        instead_of: id,
        name: said(`name:${id}`),
        ...(said(`place:${id}`) === '' ? {} : { place: said(`place:${id}`) }),
      })),
  };
};
