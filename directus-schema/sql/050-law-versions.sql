-- What was law stays as it was, whoever writes and by whatever way. The guard says it in German before; this holds also
-- between its look and the write. Of a published version only its end and its successor are ever set.

-- Rows from before versions had a state are law in force. The loader gives them their content hash.
UPDATE rule_versions SET state = 'published' WHERE content_hash IS NULL AND drafted_at IS NULL;

CREATE OR REPLACE FUNCTION bleiberecht_version_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Names of people go when their accounts go.
  kept text[] := '{state,origin,valid_to,based_on,superseded_by,drafted_by,published_by,content_hash}';
BEGIN
  IF OLD.state <> 'draft' THEN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'a published version is never deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'draft' OR (OLD.state = 'superseded' AND NEW.state <> 'superseded')
      OR (to_jsonb(NEW) - kept) <> (to_jsonb(OLD) - kept) THEN
      RAISE EXCEPTION 'a published version never changes, it can only be superseded' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER version_frozen BEFORE UPDATE OR DELETE ON rule_versions
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_version_frozen();

-- The lock makes a late edit wait for a publication that is under way, and then fail.
CREATE OR REPLACE FUNCTION bleiberecht_criterion_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner record;
BEGIN
  FOR owner IN SELECT state FROM rule_versions
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.version END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.version END)
    FOR SHARE
  LOOP
    IF owner.state <> 'draft' THEN
      RAISE EXCEPTION 'the criteria of a published version never change' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER criterion_frozen BEFORE INSERT OR UPDATE OR DELETE ON criteria
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_criterion_frozen();
