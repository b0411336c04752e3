-- A stamp that is another one after every change of law, facts, readings or ways, so that whoever holds the law knows when
-- to read it again. It is set when the transaction of the change commits: nobody sees the new stamp with the old law, and
-- no lock is held meanwhile. Drafts move it too, which costs one more reading. Random, so that a restored
-- database never shows a stamp that meant other law.
CREATE TABLE IF NOT EXISTS bleiberecht_law_stamp (
  id integer PRIMARY KEY CHECK (id = 1),
  stamp text NOT NULL DEFAULT gen_random_uuid(),
  changed_in text
);
INSERT INTO bleiberecht_law_stamp (id) VALUES (1) ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION bleiberecht_law_stamped() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mine text := pg_current_xact_id();
BEGIN
  UPDATE bleiberecht_law_stamp SET stamp = gen_random_uuid(), changed_in = mine WHERE changed_in IS DISTINCT FROM mine;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['legal_bases', 'rule_versions', 'criteria', 'fact_definitions', 'readings', 'transitions'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS law_stamped ON %I', name);
    EXECUTE format('CREATE CONSTRAINT TRIGGER law_stamped AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bleiberecht_law_stamped()', name);
  END LOOP;
END $$;

-- A check names the stamp of the law it applied. While another law holds it must not say when the case is due next: the case
-- stays due. A change that is not committed yet makes the case due itself, after this row.
CREATE OR REPLACE FUNCTION bleiberecht_case_checked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.checked_law IS DISTINCT FROM (SELECT stamp FROM bleiberecht_law_stamp) THEN
    NEW.check_due_on := LEAST(OLD.check_due_on, (now() AT TIME ZONE 'Europe/Berlin')::date);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER case_checked BEFORE UPDATE OF checked_at ON cases
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_case_checked();
