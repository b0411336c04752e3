import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';
import { templateProblem, type TemplateText } from './template-problem.ts';
import type { TemplateKind } from './placeholders.ts';

const problem = (kind: TemplateKind, body: string, subject: string | null = null) =>
  templateProblem(kind, { subject, body } satisfies TemplateText);

describe('a template', () => {
  it('may use the placeholders of its kind, with filters and conditions', () => {
    expect(
      problem('reminder', '{{ case.number | upcase }}{% if due.when %} {{ due.on }}{% endif %}', '{{ due.what }}'),
    ).toBe(null);
    expect(
      problem('letter', '{% for one in centres %}{{ one.name }}{% endfor %} {{ person.last_name }} {{ code }}'),
    ).toBe(null);
  });

  it.each([
    ['reminder', '{{ person.last_name }}', 'person.last_name'],
    ['reminder', '{% if case.nummer %}x{% endif %}', 'case.nummer'],
    ['escalation', '{{ code }}', 'code'],
    ['letter', '{{ link }}', 'link'],
  ] as const)('for a %s is refused with %s, which nobody fills', (kind, body, name) => {
    const found = problem(kind, body);
    expect(found?.field).toBe('body');
    expect(found?.de).toContain(`{{ ${name} }}`);
  });

  it('has nothing about the person in its subject', () => {
    expect(problem('letter', 'x', 'Für {{ person.last_name }}')?.field).toBe('subject');
    expect(problem('letter', 'x', 'Code {{ code }}')?.field).toBe('subject');
  });

  it.each(['{{ case.number', '{% if due.on %}', '{{ due.on | gibtesnicht }}', '{% include "a" %}', '{% render "a" %}'])(
    'that cannot be read is refused: %s',
    (body) => {
      expect(problem('reminder', body)?.field).toBe('body');
    },
  );

  it('is filled wholly or not at all', () => {
    const text = { subject: 'Fall {{ case.number }}', body: '{{ case.number }} bis {{ due.on }}' };
    const filled = fillTemplate(text, { case: { number: 'F-1\nBcc: x' }, due: { on: '01.03.2027' } });
    expect(filled).toEqual({ subject: 'Fall F-1 Bcc: x', body: 'F-1\nBcc: x bis 01.03.2027' });
    expect(() => fillTemplate(text, { case: { number: 'F-1' }, due: {} })).toThrow();
  });
});
