-- Steps are only ever added, and each carries the fingerprint of the one before. The text that is hashed is the one of
-- domain/referral/step-hash.ts; a test holds the two together.

CREATE OR REPLACE FUNCTION bleiberecht_step_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before referral_steps%ROWTYPE;
BEGIN
  SELECT * INTO before FROM referral_steps WHERE referral = NEW.referral ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence IS DISTINCT FROM coalesce(before.sequence, 0) + 1 THEN
    RAISE EXCEPTION 'sequence % of referral % does not follow %', NEW.sequence, NEW.referral, coalesce(before.sequence, 0)
      USING ERRCODE = 'check_violation';
  END IF;
  NEW.step_key := NEW.referral || ':' || NEW.sequence;
  NEW.acted_at := date_trunc('milliseconds', NEW.acted_at);
  NEW.note := NULL;
  NEW.previous_hash := before.hash;
  NEW.hash := encode(sha256(convert_to(concat_ws('|',
    NEW.referral, NEW.sequence, NEW.step, coalesce(NEW.from_state, ''), NEW.to_state,
    coalesce(NEW.acted_by::text, ''), coalesce(NEW.acting_org::text, ''),
    to_char(NEW.acted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    CASE WHEN NEW.visible_to_sender THEN 'true' ELSE 'false' END,
    coalesce(NEW.previous_hash, '')), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE TRIGGER referral_steps_chain BEFORE INSERT ON referral_steps
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_step_chain();
CREATE OR REPLACE TRIGGER referral_steps_append_only BEFORE UPDATE OR DELETE ON referral_steps
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_append_only();

-- Organisation ends never move, whoever writes.
CREATE OR REPLACE FUNCTION bleiberecht_fixed_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.organisation IS DISTINCT FROM OLD.organisation THEN
    RAISE EXCEPTION 'the organisation of a row in % never changes', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['persons', 'residence_periods', 'absences', 'applications', 'employments', 'education',
    'certificates', 'offences', 'findings', 'cases', 'family_links', 'case_facts', 'assessments', 'case_snapshots', 'consents',
    'secrecy_releases', 'authorisations', 'aliases', 'enquiries', 'consultations', 'tasks', 'documents', 'outcomes',
    'screenings', 'screening_hits', 'letter_waves', 'letter_codes', 'imports', 'reminders', 'rights_requests',
    'kept_counts', 'deletion_log', 'conference_minutes'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER fixed_office BEFORE UPDATE OF organisation ON %I
      FOR EACH ROW EXECUTE FUNCTION bleiberecht_fixed_office()', name);
  END LOOP;
END $$;
