import type { Label } from './kit/types.ts';

/** The folders of the navigation, in their order: the daily work first, what is rarely touched folded away. */
export const folders: readonly {
  readonly key: string;
  readonly icon: string;
  readonly label: Label;
  readonly open: boolean;
}[] = [
  { key: 'casework', icon: 'folder_shared', label: ['Fallarbeit', 'Case work'], open: true },
  { key: 'bridge', icon: 'sync_alt', label: ['Weiterleitung', 'Referral'], open: true },
  { key: 'events', icon: 'mail', label: ['Ereignisse', 'Events'], open: true },
  { key: 'cooperation', icon: 'handshake', label: ['Kooperation', 'Cooperation'], open: false },
  { key: 'process', icon: 'account_tree', label: ['Ablauf', 'Process'], open: false },
  { key: 'law', icon: 'balance', label: ['Recht', 'Law'], open: false },
];
