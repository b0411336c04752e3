-- Where a conference meets and its general minutes. Everybody reads the dates of conferences, so the words stand in rows of
-- the offices that are partners on the day: one row each, which the database keeps the same.

ALTER TABLE conference_minutes ALTER COLUMN id SET DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX IF NOT EXISTS conference_minutes_once ON conference_minutes (conference, organisation);

-- Who leaves later keeps what it took part in; who comes later reads nothing of before. Somebody always keeps the words.
CREATE OR REPLACE FUNCTION bleiberecht_share_minutes(about uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  partners uuid[] := ARRAY(SELECT DISTINCT p.organisation FROM conferences c
    JOIN cooperation_partners p ON p.cooperation = c.cooperation
      AND c.held_on BETWEEN coalesce(p.valid_from, '-infinity') AND coalesce(p.valid_to, 'infinity')
    WHERE c.id = about);
BEGIN
  PERFORM 1 FROM conference_minutes WHERE conference = about ORDER BY id FOR UPDATE;
  INSERT INTO conference_minutes (conference, organisation, place, text, supplement)
    SELECT about, office, m.place, m.text, m.supplement FROM unnest(partners) AS office
    LEFT JOIN (SELECT * FROM conference_minutes WHERE conference = about LIMIT 1) m ON true
  ON CONFLICT DO NOTHING;
  IF cardinality(partners) > 0 THEN
    DELETE FROM conference_minutes WHERE conference = about AND organisation <> ALL (partners);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_conference_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_share_minutes(NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER conference_moved AFTER INSERT OR UPDATE OF held_on, cooperation ON conferences
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_conference_moved();

CREATE OR REPLACE FUNCTION bleiberecht_partners_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_share_minutes(c.id) FROM conferences c
    WHERE TG_OP <> 'INSERT' AND c.cooperation = OLD.cooperation OR TG_OP <> 'DELETE' AND c.cooperation = NEW.cooperation;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER partners_changed AFTER INSERT OR UPDATE OR DELETE ON cooperation_partners
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_partners_changed();

-- Until now the words stood on the conference itself, where everybody could read them.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'conferences'::regclass AND attname = 'supplement' AND NOT attisdropped) THEN
    PERFORM bleiberecht_share_minutes(id) FROM conferences;
    UPDATE conference_minutes m SET place = c.place, text = c.minutes, supplement = c.supplement
      FROM conferences c WHERE c.id = m.conference;
    ALTER TABLE conferences DROP COLUMN place, DROP COLUMN minutes, DROP COLUMN supplement;
    DELETE FROM directus_fields WHERE collection = 'conferences' AND field IN ('place', 'supplement');
  END IF;
END $$;

-- The transaction that records a conference may still write its minutes: people save both at once.
CREATE OR REPLACE FUNCTION bleiberecht_minutes_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ((NEW.place, NEW.text) IS DISTINCT FROM (OLD.place, OLD.text)
      OR left(coalesce(NEW.supplement, ''), length(coalesce(OLD.supplement, ''))) <> coalesce(OLD.supplement, ''))
    AND EXISTS (SELECT 1 FROM conferences c
      WHERE c.id = NEW.conference AND c.state = 'held' AND c.recorded_at IS DISTINCT FROM now()) THEN
    RAISE EXCEPTION 'recorded minutes never change, they are supplemented' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER minutes_closed BEFORE UPDATE ON conference_minutes
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_minutes_closed();

CREATE OR REPLACE FUNCTION bleiberecht_minutes_shared() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conference_minutes SET place = NEW.place, text = NEW.text, supplement = NEW.supplement
    WHERE conference = NEW.conference AND (place, text, supplement) IS DISTINCT FROM (NEW.place, NEW.text, NEW.supplement);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER minutes_shared AFTER UPDATE ON conference_minutes
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_minutes_shared();
