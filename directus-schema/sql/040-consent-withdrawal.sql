-- A withdrawal acts in its own transaction on every bridge that leans on the consent, or on the release from secrecy, whoever
-- records it and by whatever way. Before receipt the dossier becomes unreadable and the referral ends; after receipt the copy belongs to the
-- recipient's file and is marked. What it does to agendas stands with the case conference.

-- Ends a bridge that nobody has received yet: nothing of the person stays on it, and the step says why.
CREATE OR REPLACE FUNCTION bleiberecht_end_bridge(bridge referrals, why text, actor uuid, office uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE target text;
BEGIN
  UPDATE dossiers SET content = NULL, unreadable_on = now() WHERE referral = bridge.id AND unreadable_on IS NULL;
  IF EXISTS (SELECT 1 FROM process_states s
    WHERE s.cooperation = bridge.cooperation AND s.key = bridge.status AND s.final) THEN RETURN; END IF;
  SELECT s.key INTO target FROM process_states s
    WHERE s.cooperation = bridge.cooperation AND s.process = bridge.process AND s.on_consent_withdrawn ORDER BY s.sort LIMIT 1;
  target := coalesce(target, 'withdrawn');
  UPDATE referrals SET status = target, sender_status = target, due_on = NULL,
    consent_withdrawn_on = CASE WHEN why = 'consent_withdrawn' THEN (now() AT TIME ZONE 'Europe/Berlin')::date
      ELSE consent_withdrawn_on END
  WHERE id = bridge.id;
  INSERT INTO referral_steps (referral, sequence, step_key, step, from_state, to_state, acted_by, acting_org, acted_at,
    visible_to_sender)
  SELECT bridge.id, coalesce(max(sequence), 0) + 1, '', why, bridge.status, target, actor, office, now(), true
  FROM referral_steps WHERE referral = bridge.id;
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_consent_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bridge referrals%ROWTYPE;
  today date := (now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  IF TG_OP = 'DELETE' AND OLD.withdrawn_at IS NOT NULL THEN RETURN OLD; END IF;
  FOR bridge IN SELECT * FROM referrals WHERE consent = OLD.id OR secrecy_release = OLD.id ORDER BY id FOR UPDATE LOOP
    IF bridge.received_at IS NOT NULL THEN
      UPDATE referrals SET consent_withdrawn_on = today WHERE id = bridge.id;
      UPDATE cases SET consent_withdrawn_on = today WHERE id = bridge.recipient_case;
      PERFORM bleiberecht_emit(bridge.to_org, 'de.bleiberecht.referral.consent-withdrawn', bridge.id::text);
    ELSE
      PERFORM bleiberecht_end_bridge(bridge, 'consent_withdrawn',
        CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.withdrawn_by END, OLD.organisation);
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A consent that was renewed: the bridge leans on the new one, when it names all that the dossier holds.
CREATE OR REPLACE FUNCTION bleiberecht_lean_on_renewed(bridge referrals, today date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE renewed record;
BEGIN
  SELECT c.id, c.valid_until INTO renewed FROM consents c JOIN dossiers d ON d.referral = bridge.id
    WHERE c."case" = bridge."case" AND c.discloser = bridge.from_org AND c.recipient = bridge.to_org
      AND c.purpose = bridge.process AND c.withdrawn_at IS NULL AND today BETWEEN c.valid_from AND c.valid_until
      AND c.categories::jsonb @> d.categories::jsonb
      AND coalesce(c.person = (SELECT f.person FROM cases f WHERE f.id = c."case"), true)
    ORDER BY c.valid_until DESC LIMIT 1 FOR SHARE OF c;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE referrals SET consent = renewed.id WHERE id = bridge.id;
  UPDATE dossiers SET readable_until = renewed.valid_until WHERE referral = bridge.id;
  RETURN true;
END $$;

-- A consent that has run out carries nothing: what nobody has received by then ends as with a withdrawal. The guard asks every
-- minute; consent first, referral second, as everywhere. One that was renewed in time is leaned on instead.
CREATE OR REPLACE FUNCTION bleiberecht_end_expired() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  gone record;
  bridge referrals%ROWTYPE;
  today date := (now() AT TIME ZONE 'Europe/Berlin')::date;
  ended integer := 0;
BEGIN
  FOR gone IN
    SELECT r.id AS referral, c.id AS consent, 'consent_expired' AS why FROM referrals r JOIN consents c ON c.id = r.consent
      JOIN process_states s ON s.cooperation = r.cooperation AND s.key = r.status AND NOT s.final
      WHERE c.valid_until < today AND r.received_at IS NULL
    UNION ALL
    SELECT r.id, c.id, 'secrecy_release_expired' FROM referrals r JOIN secrecy_releases c ON c.id = r.secrecy_release
      JOIN process_states s ON s.cooperation = r.cooperation AND s.key = r.status AND NOT s.final
      JOIN organisations o ON o.id = r.from_org
      WHERE o.bound_to_secrecy AND c.valid_until < today AND r.received_at IS NULL
  LOOP
    SELECT * INTO bridge FROM referrals WHERE id = gone.referral AND received_at IS NULL FOR UPDATE SKIP LOCKED;
    CONTINUE WHEN NOT FOUND OR NOT EXISTS (SELECT 1 FROM process_states s
      WHERE s.cooperation = bridge.cooperation AND s.key = bridge.status AND NOT s.final);
    CONTINUE WHEN gone.why = 'consent_expired' AND bleiberecht_lean_on_renewed(bridge, today);
    PERFORM bleiberecht_off_the_agenda(bridge.id, NULL);
    PERFORM bleiberecht_end_bridge(bridge, gone.why, NULL, bridge.from_org);
    ended := ended + 1;
  END LOOP;
  RETURN ended;
END $$;

-- What a person agreed to is never rewritten: another agreement is another row.
CREATE OR REPLACE FUNCTION bleiberecht_consent_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at
    OR (to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by') <> (to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by') THEN
    RAISE EXCEPTION 'a consent never changes, it can only be withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['consents', 'secrecy_releases', 'authorisations'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER consent_fixed BEFORE UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION bleiberecht_consent_fixed()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['consents', 'secrecy_releases'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER consent_withdrawn BEFORE UPDATE OF withdrawn_at ON %I
      FOR EACH ROW WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
      EXECUTE FUNCTION bleiberecht_consent_withdrawn()', name);
    EXECUTE format('CREATE OR REPLACE TRIGGER consent_deleted BEFORE DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION bleiberecht_consent_withdrawn()', name);
  END LOOP;
END $$;

-- From the day of a return consent on, the sending side may know where its open referrals stand.
CREATE OR REPLACE FUNCTION bleiberecht_return_consent_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bridge uuid;
BEGIN
  FOR bridge IN UPDATE referrals SET sender_status = status
    WHERE (("case" = NEW."case") OR (recipient_case = NEW."case")) AND to_org = NEW.discloser AND from_org = NEW.recipient
      AND sent_at IS NOT NULL AND sender_status <> status AND consent_withdrawn_on IS NULL
      AND (now() AT TIME ZONE 'Europe/Berlin')::date BETWEEN NEW.valid_from AND NEW.valid_until
    RETURNING id LOOP
    UPDATE decisions SET visible_to_sender = true WHERE referral = bridge;
    UPDATE promises SET visible_to_sender = true WHERE referral = bridge;
  END LOOP;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER return_consent_given AFTER INSERT ON consents
  FOR EACH ROW WHEN (NEW.purpose = 'return_information' AND NEW.withdrawn_at IS NULL)
  EXECUTE FUNCTION bleiberecht_return_consent_given();
