-- A withdrawal acts in its own transaction on every bridge that leans on the consent, or on the release from secrecy, whoever
-- records it and by whatever way. Before receipt the dossier becomes unreadable and the referral ends; after receipt the copy belongs to the
-- recipient's file and is marked.

CREATE OR REPLACE FUNCTION bleiberecht_consent_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bridge referrals%ROWTYPE;
  target text;
  today date := (now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  IF TG_OP = 'DELETE' AND OLD.withdrawn_at IS NOT NULL THEN RETURN OLD; END IF;
  FOR bridge IN SELECT * FROM referrals WHERE consent = OLD.id OR secrecy_release = OLD.id ORDER BY id FOR UPDATE LOOP
    IF bridge.received_at IS NOT NULL THEN
      UPDATE referrals SET consent_withdrawn_on = today WHERE id = bridge.id;
      UPDATE cases SET consent_withdrawn_on = today WHERE id = bridge.recipient_case;
      PERFORM bleiberecht_emit(bridge.to_org, 'de.bleiberecht.referral.consent-withdrawn', bridge.id::text);
      CONTINUE;
    END IF;
    UPDATE dossiers SET content = NULL, unreadable_on = now() WHERE referral = bridge.id AND unreadable_on IS NULL;
    CONTINUE WHEN EXISTS (SELECT 1 FROM process_states s
      WHERE s.cooperation = bridge.cooperation AND s.key = bridge.status AND s.final);
    SELECT s.key INTO target FROM process_states s
      WHERE s.cooperation = bridge.cooperation AND s.process = bridge.process AND s.on_consent_withdrawn ORDER BY s.sort LIMIT 1;
    target := coalesce(target, 'withdrawn');
    UPDATE referrals SET status = target, sender_status = target, consent_withdrawn_on = today, due_on = NULL
      WHERE id = bridge.id;
    INSERT INTO referral_steps (referral, sequence, step_key, step, from_state, to_state, acted_by, acting_org, acted_at,
      visible_to_sender)
    SELECT bridge.id, coalesce(max(sequence), 0) + 1, '', 'consent_withdrawn', bridge.status, target,
      CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.withdrawn_by END, OLD.organisation, now(), true
    FROM referral_steps WHERE referral = bridge.id;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
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
      AND sent_at IS NOT NULL AND sender_status <> status
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
