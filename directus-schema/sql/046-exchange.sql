-- The agenda of an exchange: what is reported and not solved, without anybody having to gather it.

CREATE OR REPLACE FUNCTION bleiberecht_exchange_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE obstacles o SET conference = NEW.id
    WHERE o.cooperation = NEW.cooperation AND o.state <> 'solved' AND (o.conference IS NULL
      OR EXISTS (SELECT 1 FROM conferences c WHERE c.id = o.conference AND c.state IN ('held', 'cancelled')));
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER exchange_planned AFTER INSERT ON conferences
  FOR EACH ROW WHEN (NEW.kind = 'exchange') EXECUTE FUNCTION bleiberecht_exchange_planned();

CREATE OR REPLACE FUNCTION bleiberecht_exchange_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE obstacles SET conference = NULL WHERE conference = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER exchange_cancelled AFTER UPDATE OF state ON conferences
  FOR EACH ROW WHEN (NEW.kind = 'exchange' AND NEW.state = 'cancelled' AND OLD.state <> 'cancelled')
  EXECUTE FUNCTION bleiberecht_exchange_cancelled();

CREATE OR REPLACE FUNCTION bleiberecht_obstacle_reported() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.conference IS NULL AND NEW.state <> 'solved' THEN
    SELECT id INTO NEW.conference FROM conferences
      WHERE cooperation = NEW.cooperation AND kind = 'exchange' AND state = 'planned' ORDER BY held_on LIMIT 1;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER obstacle_reported BEFORE INSERT ON obstacles
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_obstacle_reported();
