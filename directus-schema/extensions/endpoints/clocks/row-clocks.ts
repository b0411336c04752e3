const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** Cases in which somebody is reminded. */
const LIVE = `c.organisation = :office AND c.state = 'open' AND NOT coalesce(c.restricted, false)`;

const ofCase = (kind: string, on: string, subject: string, from: string, more = ''): string =>
  `SELECT '${kind}' AS kind, ${day(on)} AS "on", ${subject} AS subject, c.id::text AS "case", NULL AS referral,
     NULL AS task, c.counsellor::text AS who, NULL::json AS reminders
   FROM ${from} WHERE ${LIVE} AND ${on} >= :since ${more}`;

/** Agreements that somebody should renew: neither withdrawn nor followed by a longer one. */
const agreements = (table: string): string =>
  ofCase(
    'consent_ends',
    'a.valid_until',
    'a.id::text',
    `${table} a JOIN cases c ON c.id = a."case"`,
    `AND a.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM ${table} b WHERE b."case" = a."case"
       AND b.recipient = a.recipient AND b.discloser = a.discloser AND b.purpose = a.purpose AND b.withdrawn_at IS NULL
       AND b.valid_until > a.valid_until)`,
  );

/** The side of a referral that an office is on, and its own case there. */
const sides = `(SELECT r.id, r.from_org AS office, r."case" AS file, 'sender' AS side FROM referrals r
  UNION ALL SELECT r.id, r.to_org, r.recipient_case, 'recipient' FROM referrals r WHERE r.sent_at IS NOT NULL)`;

const ofReferral = (
  kind: string,
  on: string,
  subject: string,
  join: string,
  more: string,
  reminders = 'NULL::json',
): string =>
  `SELECT '${kind}', ${day(on)}, ${subject}, c.id::text, r.id::text, NULL, c.counsellor::text, ${reminders}
   FROM referrals r JOIN ${sides} s ON s.id = r.id AND s.office = :office ${join}
   LEFT JOIN cases c ON c.id = s.file AND c.organisation = :office
   WHERE (c.id IS NULL OR (c.state = 'open' AND NOT coalesce(c.restricted, false))) AND ${on} >= :since ${more}`;

/** The steps that lead out of the state of a referral. */
const stepsOut = (of: string): string => `process_steps x JOIN process_states f ON f.id = x.from_state
  WHERE x.active AND f.cooperation = r.cooperation AND f.key = r.status AND x.side = ${of}`;

/** How long before the deadline the steps that this side may take want it reminded. Holidays are those of the recipient. */
const stepReminders = `(SELECT json_agg(json_build_object('amount', x.reminder_amount, 'unit', x.reminder_unit,
    'land', (SELECT o.land FROM organisations o WHERE o.id = r.to_org)))
  FROM ${stepsOut('s.side')} AND x.reminder_amount IS NOT NULL)`;

/**
 * The clocks in the rows of an office (`:office`), those that ran out since a day (`:since`) included. A sending office
 * hears only of what it may see of a referral: the deadline of a state that it knows and in which it has to act.
 */
export const ROW_CLOCKS = [
  agreements('consents'),
  agreements('secrecy_releases'),
  agreements('authorisations'),
  ofCase('triage_target', 'c.triage_target_on', 'c.id::text', 'cases c', 'AND c.triage_target_on IS NOT NULL'),
  ofCase('retention_ends', 'c.delete_on', 'c.id::text', 'cases c'),
  ofCase(
    'document_ends',
    'd.expires_on',
    'd.id::text',
    'documents d JOIN cases c ON c.id = d."case"',
    `AND d.state <> 'rejected'`,
  ),
  ofCase(
    'basis_possible',
    'a.eligible_from',
    `a."case" || '/' || a.basis`,
    `(SELECT DISTINCT ON ("case", basis) * FROM assessments WHERE organisation = :office
       ORDER BY "case", basis, created_at DESC) a JOIN cases c ON c.id = a."case"`,
    `AND a.outcome = 'later'`,
  ),
  `SELECT 'remedy_ends', ${day('o.remedy_until')}, o.id::text, c.id::text, NULL, NULL, coalesce(o.responsible, c.counsellor)::text,
     NULL
   FROM outcomes o JOIN cases c ON c.id = o."case" WHERE ${LIVE} AND o.remedy_until >= :since`,
  `SELECT 'task_due', ${day('t.due_on')}, t.id::text, c.id::text, NULL, t.id::text, coalesce(t.owner, c.counsellor)::text,
     NULL
   FROM tasks t JOIN cases c ON c.id = t."case" WHERE ${LIVE} AND t.state = 'open' AND t.due_on >= :since`,
  ofReferral(
    'remedy_ends',
    'd.remedy_until',
    'd.id::text',
    'JOIN decisions d ON d.referral = r.id',
    `AND s.side = 'sender' AND d.visible_to_sender`,
  ),
  ofReferral(
    'promise_ends',
    'p.valid_until',
    'p.id::text',
    'JOIN promises p ON p.referral = r.id',
    `AND (s.side = 'recipient' OR p.visible_to_sender)`,
  ),
  ofReferral(
    'referral_due',
    'r.due_on',
    'r.id::text',
    '',
    `AND (s.side = 'recipient' OR (r.sender_status = r.status AND EXISTS (
       SELECT 1 FROM ${stepsOut(`'sender'`)} AND x.deadline_amount IS NOT NULL)))`,
    stepReminders,
  ),
].join('\nUNION ALL\n');
