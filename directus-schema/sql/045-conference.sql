-- The case conference. Whoever writes and by whatever way: what both sides confirmed is closed, a withdrawn consent takes the
-- case off the agenda in its own transaction, and nothing undisclosed stays readable.

ALTER TABLE conference_items ALTER COLUMN question DROP NOT NULL;
-- Participants are rows of their own now; the column of before would show the field twice.
ALTER TABLE conferences DROP COLUMN IF EXISTS participants;
CREATE UNIQUE INDEX IF NOT EXISTS conference_items_once ON conference_items (conference, referral) WHERE state <> 'removed';
CREATE UNIQUE INDEX IF NOT EXISTS conference_views_once ON conference_views (item, side);
CREATE INDEX IF NOT EXISTS conferences_by_day ON conferences (cooperation, kind, held_on);

-- The times that are hashed are those of Berlin whatever the server's own zone is; platform/audit/verify-minutes.ts hashes alike.
CREATE OR REPLACE FUNCTION bleiberecht_conference_item() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'Europe/Berlin' AS $$
DECLARE
  bridge referrals%ROWTYPE;
BEGIN
  IF OLD.recorded_at IS NOT NULL THEN
    -- Supplements, and what a withdrawal takes away; the owner of the database may always delete.
    IF (to_jsonb(NEW) - ARRAY['supplement', 'differences', 'consent_withdrawn_on', 'consent', 'secrecy_release', 'sort'])
      <> (to_jsonb(OLD) - ARRAY['supplement', 'differences', 'consent_withdrawn_on', 'consent', 'secrecy_release', 'sort'])
      OR (OLD.differences IS NOT NULL AND NEW.differences IS NOT NULL AND NEW.differences::jsonb <> OLD.differences::jsonb)
      OR left(coalesce(NEW.supplement, ''), length(coalesce(OLD.supplement, ''))) <> coalesce(OLD.supplement, '') THEN
      RAISE EXCEPTION 'recorded minutes never change, they are supplemented' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state = 'removed' AND OLD.state <> 'removed' THEN
    NEW.question := NULL; NEW.options := NULL; NEW.agreement := NULL; NEW.separate_agreement := NULL;
    NEW.dissent_sender := NULL; NEW.dissent_recipient := NULL; NEW.tasks := NULL; NEW.differences := NULL;
    NEW.confirmed_sender_at := NULL; NEW.confirmed_recipient_at := NULL;
    UPDATE conference_views SET content = NULL WHERE item = OLD.id;
  ELSIF NEW.state = 'minutes' AND NEW.confirmed_sender_at IS NOT NULL AND NEW.confirmed_recipient_at IS NOT NULL THEN
    NEW.state := 'discussed';
    NEW.recorded_at := now();
    NEW.hash := encode(sha256(convert_to(jsonb_build_array(NEW.conference, NEW.referral, NEW.question, NEW.options, NEW.agreement,
      NEW.route, NEW.separate_agreement, NEW.dissent_sender, NEW.dissent_recipient, NEW.tasks, NEW.confirmed_sender_at,
      NEW.confirmed_recipient_at)::text, 'UTF8')), 'hex');
    SELECT * INTO bridge FROM referrals WHERE id = NEW.referral;
    INSERT INTO tasks (id, organisation, "case", title, kind, state, due_on, origin)
      SELECT gen_random_uuid(), c.organisation, c.id, t.task ->> 'text', 'other', 'open', (t.task ->> 'due_on')::date, 'conference'
      FROM jsonb_array_elements(coalesce(NEW.tasks::jsonb, '[]'::jsonb)) AS t(task)
      JOIN cases c ON c.id = CASE t.task ->> 'side' WHEN 'sender' THEN bridge."case" ELSE bridge.recipient_case END;
    IF NEW.route = 'hardship' AND bridge."case" IS NOT NULL THEN
      -- § 23a AufenthG stays a petition: the counselling side prepares it, nothing here decides.
      INSERT INTO tasks (id, organisation, "case", title, kind, state, origin)
        SELECT gen_random_uuid(), c.organisation, c.id, 'Härtefallersuchen vorbereiten (§ 23a AufenthG)', 'other', 'open', 'conference'
        FROM cases c WHERE c.id = bridge."case";
    END IF;
    PERFORM bleiberecht_emit(bridge.from_org, 'de.bleiberecht.conference.recorded', NEW.id::text);
    PERFORM bleiberecht_emit(bridge.to_org, 'de.bleiberecht.conference.recorded', NEW.id::text);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER conference_item BEFORE UPDATE ON conference_items
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_conference_item();

-- Both sides hear of a case that came onto an agenda.
CREATE OR REPLACE FUNCTION bleiberecht_conference_item_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_emit(office, 'de.bleiberecht.conference.item-added', NEW.id::text)
    FROM referrals r, LATERAL (VALUES (r.from_org), (r.to_org)) AS ends(office) WHERE r.id = NEW.referral;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER conference_item_added AFTER INSERT ON conference_items
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_conference_item_added();

-- Takes a case off every agenda, because the consent is gone. Minutes that both sides confirmed stay, with a mark when the
-- person withdrew (Art. 7 Abs. 3 S. 2 DSGVO: what was lawful until then stays lawful); what was disclosed does not.
DROP FUNCTION IF EXISTS bleiberecht_off_the_agenda(uuid);
CREATE OR REPLACE FUNCTION bleiberecht_off_the_agenda(about uuid, withdrawn_on date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one conference_items%ROWTYPE;
BEGIN
  FOR one IN SELECT * FROM conference_items WHERE referral = about ORDER BY id FOR UPDATE LOOP
    UPDATE conference_views SET content = NULL WHERE item = one.id AND content IS NOT NULL;
    UPDATE conference_items SET differences = NULL, consent_withdrawn_on = coalesce(withdrawn_on, consent_withdrawn_on),
      state = CASE WHEN recorded_at IS NULL THEN 'removed' ELSE state END WHERE id = one.id;
  END LOOP;
END $$;

-- A withdrawal does so at once: of the consent or release to the conference, and of what carries the referral itself.
CREATE OR REPLACE FUNCTION bleiberecht_conference_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.withdrawn_at IS NOT NULL THEN RETURN OLD; END IF;
  PERFORM bleiberecht_off_the_agenda(r.id, (now() AT TIME ZONE 'Europe/Berlin')::date) FROM referrals r
    WHERE r.consent = OLD.id OR r.secrecy_release = OLD.id
      OR OLD.purpose = 'case_conference' AND (r."case" = OLD."case" OR r.recipient_case = OLD."case")
        AND r.from_org = OLD.discloser AND r.to_org = OLD.recipient
      OR EXISTS (SELECT 1 FROM conference_items i
        WHERE i.referral = r.id AND (i.consent = OLD.id OR i.secrecy_release = OLD.id));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Without the return consent what the authority disclosed, and where both differ, is unreadable again.
CREATE OR REPLACE FUNCTION bleiberecht_return_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
BEGIN
  IF TG_OP = 'DELETE' AND OLD.withdrawn_at IS NOT NULL THEN RETURN OLD; END IF;
  FOR one IN SELECT i.id FROM conference_items i JOIN referrals r ON r.id = i.referral
      WHERE (r."case" = OLD."case" OR r.recipient_case = OLD."case") AND r.to_org = OLD.discloser AND r.from_org = OLD.recipient
      ORDER BY i.id FOR UPDATE OF i LOOP
    UPDATE conference_views SET content = NULL WHERE item = one AND side = 'recipient' AND content IS NOT NULL;
    UPDATE conference_items SET differences = NULL WHERE id = one AND differences IS NOT NULL;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['consents', 'secrecy_releases'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER conference_withdrawn BEFORE UPDATE OF withdrawn_at ON %I
      FOR EACH ROW WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
      EXECUTE FUNCTION bleiberecht_conference_withdrawn()', name);
    EXECUTE format('CREATE OR REPLACE TRIGGER conference_consent_deleted BEFORE DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION bleiberecht_conference_withdrawn()', name);
  END LOOP;
END $$;
CREATE OR REPLACE TRIGGER conference_return_withdrawn BEFORE UPDATE OF withdrawn_at ON consents
  FOR EACH ROW WHEN (OLD.purpose = 'return_information' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
  EXECUTE FUNCTION bleiberecht_return_withdrawn();
CREATE OR REPLACE TRIGGER conference_return_deleted BEFORE DELETE ON consents
  FOR EACH ROW WHEN (OLD.purpose = 'return_information') EXECUTE FUNCTION bleiberecht_return_withdrawn();

-- A referral that has ended, for whatever reason, is no longer discussed.
CREATE OR REPLACE FUNCTION bleiberecht_conference_referral_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM process_states s WHERE s.cooperation = NEW.cooperation AND s.key = NEW.status AND s.final) THEN
    UPDATE conference_items SET state = 'removed'
      WHERE referral = NEW.id AND recorded_at IS NULL AND state IN ('proposed', 'on_agenda', 'postponed');
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER conference_referral_ended AFTER UPDATE OF status ON referrals
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION bleiberecht_conference_referral_ended();

-- A conference that was held is closed; the cases of one that falls out are postponed.
CREATE OR REPLACE FUNCTION bleiberecht_conference_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'held' AND to_jsonb(NEW) <> to_jsonb(OLD) THEN
    RAISE EXCEPTION 'a conference that was held never changes, its minutes are supplemented' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'held' AND OLD.state <> 'held' THEN NEW.recorded_at := now(); END IF;
  -- Facts were derived for the day of the conference: for another day each side discloses anew.
  IF NEW.held_on <> OLD.held_on THEN
    DELETE FROM conference_views WHERE item IN (SELECT id FROM conference_items WHERE conference = NEW.id AND recorded_at IS NULL);
    UPDATE conference_items SET differences = NULL WHERE conference = NEW.id AND recorded_at IS NULL AND differences IS NOT NULL;
  END IF;
  IF NEW.state = 'cancelled' AND OLD.state <> 'cancelled' THEN
    UPDATE conference_items SET state = 'postponed' WHERE conference = NEW.id AND state IN ('proposed', 'on_agenda');
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER conference_closed BEFORE UPDATE ON conferences
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_conference_closed();
