import type { PersonView } from './person-view.ts';

/** A view of a person that notes whether a fact asks for anything that the file contradicts. */
export function watched(view: PersonView): { readonly view: PersonView; readonly isInDoubt: () => boolean } {
  const names = new Set([...view.doubts].map((path) => path.split('.rows.')[0] ?? path));
  let asked = false;
  const note = (name: string | symbol) => {
    if (typeof name === 'string' && names.has(name)) asked = true;
  };
  const scalars = new Proxy(view.scalars, {
    get: (target, name: string) => {
      note(name);
      return target[name];
    },
  });
  const list: PersonView['list'] = (name) => {
    note(name);
    return view.list(name);
  };
  return { view: { ...view, scalars, list }, isInDoubt: () => asked };
}
