/**
 * The operator's mail server, from the settings that Directus itself knows: EMAIL_FROM, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT,
 * EMAIL_SMTP_USER, EMAIL_SMTP_PASSWORD and others that begin so. Without a host no mail goes out.
 */
export function mailEnv(from: Readonly<Record<string, string | undefined>> = process.env): Record<string, string> {
  const given = Object.entries(from).flatMap(([name, value]) =>
    name.startsWith('EMAIL_') && value !== undefined ? [[name, value] as const] : [],
  );
  const env = Object.fromEntries(given);
  return env['EMAIL_SMTP_HOST'] === undefined ? env : { EMAIL_TRANSPORT: 'smtp', ...env };
}
