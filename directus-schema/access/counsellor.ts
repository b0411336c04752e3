import { keepFile, readCommon, useApp } from './grant-sets.ts';
import { answerRights, confirmAssessments, cooperate, counsel, sendReferrals, workInbox } from './sides.ts';
import type { RoleSpec } from './types.ts';

export const counsellor: RoleSpec = {
  key: 'counsellor',
  label: ['Beratung', 'Counsellor'],
  icon: 'support_agent',
  description: 'Führt die Akte der Beratungsstelle, prüft, holt Nachweise ein und leitet weiter.',
  app: true,
  grants: [
    ...useApp(),
    ...readCommon(),
    ...keepFile(),
    ...sendReferrals(),
    ...counsel(),
    ...cooperate(),
    ...confirmAssessments(),
    ...workInbox(),
    ...answerRights(),
  ],
};
