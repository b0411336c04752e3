import { expect, it } from 'vitest';
import { mailEnv } from './mail-env.ts';

it('passes on the settings of mail, and only those', () => {
  const given = { EMAIL_SMTP_HOST: 'mail.example.org', EMAIL_SMTP_PORT: '587', HOME: '/x', SECRET: 'y' };
  expect(mailEnv(given)).toEqual({
    EMAIL_TRANSPORT: 'smtp',
    EMAIL_SMTP_HOST: 'mail.example.org',
    EMAIL_SMTP_PORT: '587',
  });
  expect(mailEnv({ PATH: '/bin' })).toEqual({});
});
