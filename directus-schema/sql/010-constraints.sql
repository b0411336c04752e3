-- What the API cannot make: keys over several columns, defaults, checks, and one constraint that waits for the commit.

CREATE UNIQUE INDEX IF NOT EXISTS cases_number_in_office ON cases (organisation, number);
CREATE INDEX IF NOT EXISTS cases_by_office_and_state ON cases (organisation, state, number);
CREATE UNIQUE INDEX IF NOT EXISTS case_facts_person_once ON case_facts ("case", person, role);
CREATE INDEX IF NOT EXISTS assessments_newest ON assessments ("case", basis, created_at DESC);
CREATE UNIQUE INDEX IF NOT EXISTS process_states_key ON process_states (cooperation, key);
CREATE UNIQUE INDEX IF NOT EXISTS triage_categories_key ON triage_categories (cooperation, key);
CREATE UNIQUE INDEX IF NOT EXISTS process_steps_key ON process_steps (cooperation, from_state, key);
CREATE UNIQUE INDEX IF NOT EXISTS criteria_key ON criteria (version, key);
CREATE UNIQUE INDEX IF NOT EXISTS case_snapshots_once ON case_snapshots ("case", hash);
-- Once within one office: a key over all offices would tell one of them what another one has.
DROP INDEX IF EXISTS inbox_events_once;
CREATE UNIQUE INDEX IF NOT EXISTS inbox_events_once_in_office ON inbox_events (organisation, source, event_id);
ALTER TABLE senders DROP CONSTRAINT IF EXISTS senders_source_unique;
CREATE UNIQUE INDEX IF NOT EXISTS senders_source_in_office ON senders (organisation, source);
CREATE UNIQUE INDEX IF NOT EXISTS referral_steps_sequence ON referral_steps (referral, sequence);
CREATE INDEX IF NOT EXISTS referrals_sent ON referrals (from_org, sender_status);
CREATE INDEX IF NOT EXISTS referrals_received ON referrals (to_org, status);
CREATE UNIQUE INDEX IF NOT EXISTS outbox_deliveries_once ON outbox_deliveries (event, consumer);
CREATE INDEX IF NOT EXISTS outbox_deliveries_open ON outbox_deliveries (organisation, consumer, available_at)
  WHERE state IN ('pending', 'leased');
CREATE INDEX IF NOT EXISTS outbox_events_unclaimed ON outbox_events (organisation, type, subject)
  WHERE claimed_at IS NULL;
CREATE UNIQUE INDEX IF NOT EXISTS outbox_consumers_once ON outbox_consumers (organisation, consumer);

ALTER TABLE assessments ALTER COLUMN created_at SET DEFAULT now();
ALTER TABLE law_snapshots ALTER COLUMN created_at SET DEFAULT now();
ALTER TABLE case_snapshots ALTER COLUMN created_at SET DEFAULT now();
ALTER TABLE inbox_events ALTER COLUMN received_at SET DEFAULT now();
ALTER TABLE outbox_events ALTER COLUMN occurred_at SET DEFAULT now();
ALTER TABLE outbox_events ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE outbox_deliveries ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE outbox_deliveries ALTER COLUMN available_at SET DEFAULT now();
ALTER TABLE outbox_consumers ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE referral_steps ALTER COLUMN id SET DEFAULT gen_random_uuid();

-- The dossier is written just before its referral, in the same transaction.
ALTER TABLE dossiers ALTER CONSTRAINT dossiers_referral_foreign DEFERRABLE INITIALLY DEFERRED;

CREATE SEQUENCE IF NOT EXISTS referral_number;
