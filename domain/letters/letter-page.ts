const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/**
 * Letters as one page to print: each on paper of its own (DIN A4), the address where a window envelope shows it. No script,
 * nothing from elsewhere.
 */
export function letterPage(
  title: string,
  letters: readonly { readonly subject: string; readonly body: string }[],
): string {
  const sheets = letters.map(
    ({ subject, body }) =>
      `<article><pre>${escaped(subject === '' ? body : withSubject(body, subject))}</pre></article>`,
  );
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>@page { size: A4; margin: 45mm 20mm 20mm 25mm }
body { font: 11pt/1.45 sans-serif; margin: 0 }
article { break-after: page; max-width: 165mm }
pre { font: inherit; white-space: pre-wrap; margin: 0 }
@media screen { article { margin: 2rem auto; padding: 2rem; border: 1px solid #999 } }</style></head>
<body>
${sheets.join('\n')}
</body></html>
`;
}

/** The subject stands before the greeting, as in every letter. */
function withSubject(body: string, subject: string): string {
  const at = body.search(/^(Guten Tag|Sehr geehrte)/m);
  return at < 0 ? `${subject}\n\n${body}` : `${body.slice(0, at)}${subject}\n\n${body.slice(at)}`;
}
