import { engine } from './engine.ts';
import { PLACEHOLDERS, type TemplateKind } from './placeholders.ts';

export type TemplateText = { readonly subject: string | null; readonly body: string };

export type TemplateProblem = { readonly field: 'subject' | 'body'; readonly de: string; readonly en: string };

/** Tags that would read other templates. */
const FOREIGN = /\{%-?\s*(include|render|layout|block)\b/;

/**
 * What is wrong with a template: a placeholder that nobody fills, one about the person in a subject, or a text that Liquid
 * does not understand. Found when it is saved, not when a letter should go out.
 * @returns null when it is fine
 */
export function templateProblem(kind: TemplateKind, { subject, body }: TemplateText): TemplateProblem | null {
  const all = PLACEHOLDERS[kind];
  const quiet = all.filter((name) => !name.startsWith('person.') && name !== 'code');
  return problemOf('subject', subject ?? '', quiet) ?? problemOf('body', body, all);
}

function problemOf(field: TemplateProblem['field'], text: string, allowed: readonly string[]): TemplateProblem | null {
  const where = field === 'subject' ? 'Betreff' : 'Text';
  if (FOREIGN.test(text))
    return {
      field,
      de: `Im ${where} steht ein Befehl, der andere Vorlagen liest. Das geht hier nicht; bitte den Text selbst hineinschreiben.`,
      en: `${field}: a template must not read other templates.`,
    };
  let used: string[];
  try {
    used = engine.globalFullVariablesSync(text);
  } catch {
    return {
      field,
      de: `Der ${where} ist nicht lesbar: Bitte prüfen, ob jede Klammer {{ … }} und {% … %} geschlossen ist und es den Filter gibt.`,
      en: `${field}: is no valid Liquid.`,
    };
  }
  const unknown = used.find((name) => !allowed.includes(name));
  if (unknown === undefined) return null;
  const list = allowed.map((name) => `{{ ${name} }}`).join(', ');
  return {
    field,
    de: `Den Platzhalter {{ ${unknown} }} kann die Software im ${where} nicht füllen. Möglich sind hier: ${list}.`,
    en: `${field}: unknown placeholder "${unknown}". Possible: ${allowed.join(', ')}.`,
  };
}
