-- What the case work tells n8n: the person agreed to be counselled by an office, and a person judged how far a case is.

CREATE OR REPLACE FUNCTION bleiberecht_allocation_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.purpose = 'allocation' AND NEW.discloser = NEW.organisation THEN
    PERFORM bleiberecht_emit(NEW.organisation, 'de.bleiberecht.allocation.agreed', NEW."case"::text);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER allocation_agreed AFTER INSERT ON consents
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_allocation_agreed();

CREATE OR REPLACE FUNCTION bleiberecht_case_triaged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_emit(NEW.organisation, 'de.bleiberecht.case.triaged', NEW.id::text);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER case_triaged AFTER UPDATE OF triage ON cases
  FOR EACH ROW WHEN (NEW.triage IS NOT NULL AND NEW.triage IS DISTINCT FROM OLD.triage)
  EXECUTE FUNCTION bleiberecht_case_triaged();
