-- What the case work tells n8n: the person agreed to be counselled by an office, and a person judged how far a case is.

CREATE OR REPLACE TRIGGER allocation_agreed AFTER INSERT ON consents
  FOR EACH ROW WHEN (NEW.purpose = 'allocation' AND NEW.discloser = NEW.organisation)
  EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.allocation.agreed', 'organisation', 'case');

CREATE OR REPLACE TRIGGER case_triaged AFTER UPDATE OF triage ON cases
  FOR EACH ROW WHEN (NEW.triage IS NOT NULL AND NEW.triage IS DISTINCT FROM OLD.triage)
  EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.case.triaged', 'organisation', 'id');
