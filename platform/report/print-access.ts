import type { Access } from '../stack/access.ts';
import type { StackPaths } from '../stack/paths.ts';

const roleNames: Readonly<Record<string, string>> = {
  counsellor: 'Beratung',
  abh_clerk: 'Sachbearbeitung Ausländerbehörde',
  coordinator: 'Koordination',
  process_admin: 'Prozessverantwortung',
  operator: 'Betrieb',
};

/** Where to click and how to log in. Passwords stay in the file that only the owner can read. */
export function printAccess(access: Access, paths: StackPaths): string {
  const office = (key: string | undefined) =>
    access.offices.find((one) => one.key === key)?.name ?? key ?? 'Betrieb der Anlage';
  const lines = [
    'So geht es weiter:',
    `  Akten, Prüfungen und Weiterleitungen (Directus):  ${access.directus.url}`,
    ...access.users.map((user) => `    ${user.email}  (${roleNames[user.role] ?? user.role}, ${office(user.office)})`),
    `  Abläufe (n8n):                                    ${access.n8n.url}`,
    ...access.offices.flatMap((one) => (one.n8n === undefined ? [] : [`    ${one.n8n.email}  (${one.name})`])),
    `    ${access.n8n.email}  (Betrieb)`,
    `  Die Passwörter stehen in ${paths.access}: unter "users" für Directus, unter "offices" und "n8n" für n8n.`,
  ];
  return lines.join('\n');
}
