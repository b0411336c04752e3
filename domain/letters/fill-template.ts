import { engine } from './engine.ts';
import type { TemplateText } from './template-problem.ts';

/**
 * A template with its placeholders filled. The subject stays one line, whatever fills it.
 * @throws when a placeholder is not among the values: nothing half-filled goes out
 */
export function fillTemplate(
  { subject, body }: TemplateText,
  values: Readonly<Record<string, unknown>>,
): { readonly subject: string; readonly body: string } {
  const filled = (text: string): string => String(engine.parseAndRenderSync(text, { ...values }));
  return {
    subject: filled(subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    body: filled(body),
  };
}
