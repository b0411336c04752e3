import type { Label } from './kit/types.ts';

/** The folders of the navigation. */
export const folders: readonly { readonly key: string; readonly icon: string; readonly label: Label }[] = [
  { key: 'casework', icon: 'folder_shared', label: ['Fallarbeit', 'Case work'] },
  { key: 'bridge', icon: 'sync_alt', label: ['Weiterleitung', 'Referral'] },
  { key: 'cooperation', icon: 'handshake', label: ['Kooperation', 'Cooperation'] },
  { key: 'process', icon: 'account_tree', label: ['Ablauf', 'Process'] },
  { key: 'law', icon: 'balance', label: ['Recht', 'Law'] },
  { key: 'events', icon: 'mail', label: ['Ereignisse', 'Events'] },
];
