/** An office of the demo installation. Names are invented. */
export interface Office {
  readonly key: string;
  readonly name: string;
  readonly kind: 'counselling' | 'abh';
  /** Does this office run workflows in n8n? The neighbouring centre is there to show what it may not see. */
  readonly n8nMember: boolean;
}

export const officeList: readonly Office[] = [
  { key: 'beratung-nord', name: 'Beratungsstelle Nordstadt', kind: 'counselling', n8nMember: true },
  { key: 'abh-musterstadt', name: 'Ausländerbehörde Musterstadt', kind: 'abh', n8nMember: true },
  { key: 'beratung-sued', name: 'Beratungsstelle Südstadt', kind: 'counselling', n8nMember: false },
];

/** A demo user: the role is the key of the role in Directus. */
export interface DemoUser {
  readonly role: string;
  /** Key of the office. */
  readonly office?: string;
  /** Of an office that a programme brings along. */
  readonly organisation?: string;
  readonly name: string;
  readonly email: string;
}

export const userList: readonly DemoUser[] = [
  { role: 'counsellor', office: 'beratung-nord', name: 'Berta Beispiel', email: 'beratung@beratung-nord.example.org' },
  {
    role: 'coordinator',
    office: 'beratung-nord',
    name: 'Kim Koordination',
    email: 'koordination@beratung-nord.example.org',
  },
  { role: 'process_admin', office: 'beratung-nord', name: 'Paula Prozess', email: 'prozess@beratung-nord.example.org' },
  // Law is published by a second person.
  {
    role: 'process_admin',
    office: 'beratung-nord',
    name: 'Vera Vieraugen',
    email: 'freigabe@beratung-nord.example.org',
  },
  {
    role: 'abh_clerk',
    office: 'abh-musterstadt',
    name: 'Alex Amt',
    email: 'sachbearbeitung@abh-musterstadt.example.org',
  },
  {
    role: 'process_admin',
    office: 'abh-musterstadt',
    name: 'Robin Regel',
    email: 'prozess@abh-musterstadt.example.org',
  },
  { role: 'counsellor', office: 'beratung-sued', name: 'Sascha Süd', email: 'beratung@beratung-sued.example.org' },
  { role: 'operator', name: 'Toni Technik', email: 'technik@bleiberecht.example.org' },
];
