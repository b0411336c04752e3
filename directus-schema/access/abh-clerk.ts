import { keepFile, readCommon, useApp } from './grant-sets.ts';
import { answerRights, confirmAssessments, cooperate, receiveReferrals, screen, workInbox } from './sides.ts';
import type { RoleSpec } from './types.ts';

export const abhClerk: RoleSpec = {
  key: 'abh_clerk',
  label: ['Sachbearbeitung Ausländerbehörde', 'Clerk of the foreigners authority'],
  icon: 'account_balance',
  description: 'Nimmt Weiterleitungen entgegen, fragt nach, entscheidet und hält das Ergebnis fest.',
  app: true,
  grants: [
    ...useApp(),
    ...readCommon(),
    ...keepFile(),
    ...receiveReferrals(),
    ...screen(),
    ...cooperate(),
    ...confirmAssessments(),
    ...workInbox(),
    ...answerRights(),
  ],
};
