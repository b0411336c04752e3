import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The arguments of a fact's function as a form; which fields it has, the function says itself. */
export default defineInterface({
  id: 'bleiberecht-arguments',
  name: 'Angaben für die Funktion',
  icon: 'tune',
  description: 'Was die gewählte Funktion wissen muss, als Formular',
  component,
  types: ['json'],
  group: 'other',
  options: null,
});
