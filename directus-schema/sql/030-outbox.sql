-- Every event is written in the transaction of the change. Rows are thin: who, what kind, which row; never what it says.

CREATE OR REPLACE FUNCTION bleiberecht_emit(office uuid, event_type text, about text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO outbox_events (organisation, type, subject) VALUES (office, event_type, about);
$$;

-- For triggers: the event type, the column with the office that hears of it, and the column with what it is about.
CREATE OR REPLACE FUNCTION bleiberecht_emit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row_now jsonb := to_jsonb(NEW);
BEGIN
  PERFORM bleiberecht_emit((row_now ->> TG_ARGV[1])::uuid, TG_ARGV[0], row_now ->> TG_ARGV[2]);
  RETURN NULL;
END $$;

-- One delivery for each consumer that has asked for the type.
CREATE OR REPLACE FUNCTION bleiberecht_deliver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox_deliveries (organisation, event, consumer)
    SELECT NEW.organisation, NEW.id, c.consumer FROM outbox_consumers c
    WHERE c.organisation = NEW.organisation AND c.types::jsonb ? NEW.type
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER outbox_deliver AFTER INSERT ON outbox_events
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_deliver();

-- An event once, while nobody has claimed it. The share lock makes a claim wait for this commit: an event that is being claimed
-- right now cannot stand for a change that the claimer does not see yet.
CREATE OR REPLACE FUNCTION bleiberecht_emit_once(office uuid, event_type text, about text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM outbox_events WHERE organisation = office AND type = event_type
    AND subject = about AND claimed_at IS NULL FOR SHARE SKIP LOCKED;
  IF NOT FOUND THEN
    PERFORM bleiberecht_emit(office, event_type, about);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_case_changed(about uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE office uuid;
BEGIN
  -- A restricted case is kept and nothing else (Art. 18 DSGVO): nobody is told to check it.
  SELECT organisation INTO office FROM cases WHERE id = about AND restricted IS NOT TRUE;
  IF office IS NULL THEN RETURN; END IF;
  PERFORM bleiberecht_emit_once(office, 'de.bleiberecht.case.changed', about::text);
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_person_changed(about uuid) RETURNS void LANGUAGE sql AS $$
  SELECT bleiberecht_case_changed(affected.id) FROM (
    SELECT id FROM cases WHERE person = about
    UNION SELECT "case" FROM family_links WHERE person = about
  ) AS affected;
$$;

CREATE OR REPLACE FUNCTION bleiberecht_file_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_now jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) = to_jsonb(NEW) THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'persons' THEN
    PERFORM bleiberecht_person_changed((row_now ->> 'id')::uuid);
  ELSIF TG_TABLE_NAME = 'family_links' THEN
    PERFORM bleiberecht_case_changed((row_now ->> 'case')::uuid);
  ELSIF TG_TABLE_NAME = 'cases' THEN
    PERFORM bleiberecht_case_changed((row_now ->> 'id')::uuid);
  ELSE
    PERFORM bleiberecht_person_changed((row_now ->> 'person')::uuid);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['persons', 'residence_periods', 'absences', 'applications', 'employments', 'education',
    'certificates', 'offences', 'findings', 'family_links'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER file_row_changed AFTER INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION bleiberecht_file_row_changed()', name);
  END LOOP;
END $$;

-- Of the case itself only what the check reads: the check's own mark must not start the next check.
CREATE OR REPLACE TRIGGER file_row_changed AFTER INSERT OR UPDATE OF person, responsible_abh, land, partner_known_none,
  principal_known_none, children_complete ON cases FOR EACH ROW EXECUTE FUNCTION bleiberecht_file_row_changed();

CREATE OR REPLACE FUNCTION bleiberecht_assessment_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A check writes a row for each legal basis; they are one change of the case.
  PERFORM bleiberecht_emit_once(NEW.organisation, 'de.bleiberecht.assessment.changed', NEW."case"::text);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER assessment_written AFTER INSERT ON assessments
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_assessment_written();

-- A consent usually comes after the check: what was not possible then may be now.
CREATE OR REPLACE TRIGGER consent_given AFTER INSERT ON consents
  FOR EACH ROW WHEN (NEW.purpose = 'referral')
  EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.consent.given', 'organisation', 'case');

CREATE OR REPLACE TRIGGER referral_proposed AFTER INSERT ON referrals
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.referral.proposed', 'from_org', 'id');

-- The sending side hears only of what it may see; the receiving side of nothing before it was sent.
CREATE OR REPLACE FUNCTION bleiberecht_step_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bridge referrals%ROWTYPE;
BEGIN
  SELECT * INTO bridge FROM referrals WHERE id = NEW.referral;
  IF NEW.visible_to_sender THEN
    PERFORM bleiberecht_emit(bridge.from_org, 'de.bleiberecht.referral.step-taken', bridge.id::text);
  END IF;
  IF bridge.sent_at IS NOT NULL THEN
    PERFORM bleiberecht_emit(bridge.to_org, 'de.bleiberecht.referral.step-taken', bridge.id::text);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER step_taken AFTER INSERT ON referral_steps
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_step_taken();

CREATE OR REPLACE TRIGGER inbox_received AFTER INSERT ON inbox_events
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.inbox.received', 'organisation', 'id');
