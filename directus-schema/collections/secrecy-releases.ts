import { agreement } from './kit/agreement.ts';
import { collection } from './kit/collection.ts';

export const secrecyReleases = collection('secrecy_releases', {
  kind: 'file',
  icon: 'lock_open',
  folder: 'casework',
  sort: 5,
  singular: ['Entbindung von der Schweigepflicht', 'Release from secrecy'],
  plural: ['Entbindungen von der Schweigepflicht', 'Releases from secrecy'],
  template: '{{purpose}} {{recipient.name}} bis {{valid_until}}',
  fields: agreement(
    'secrecy_releases',
    'Wer nach § 203 StGB schweigen muss, braucht außer der Einwilligung (DSGVO) diese Entbindung. Sie gilt für eine Richtung, einen Zweck und die angekreuzten Angaben; ein Widerruf wirkt sofort.',
  ),
});
