-- Law that changed is new for every open case: all of them are due, for the workflow that checks what is due.
CREATE OR REPLACE FUNCTION bleiberecht_law_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases SET check_due_on = (now() AT TIME ZONE 'Europe/Berlin')::date
  WHERE state = 'open' AND (check_due_on IS NULL OR check_due_on > (now() AT TIME ZONE 'Europe/Berlin')::date);
  RETURN NULL;
END $$;

-- Of a fact only what it means; its words change nothing.
CREATE OR REPLACE TRIGGER law_changed AFTER INSERT OR DELETE ON fact_definitions
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_law_changed();
CREATE OR REPLACE TRIGGER law_changed_meaning AFTER UPDATE ON fact_definitions
  FOR EACH ROW WHEN ((OLD.function, OLD.type, OLD.arguments::text, OLD.if_nothing_known::text)
    IS DISTINCT FROM (NEW.function, NEW.type, NEW.arguments::text, NEW.if_nothing_known::text))
  EXECUTE FUNCTION bleiberecht_law_changed();

CREATE OR REPLACE TRIGGER law_changed AFTER INSERT OR DELETE ON readings
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_law_changed();
CREATE OR REPLACE TRIGGER law_changed_meaning AFTER UPDATE ON readings
  FOR EACH ROW WHEN ((OLD.options::text, OLD.default_by_land::text)
    IS DISTINCT FROM (NEW.options::text, NEW.default_by_land::text))
  EXECUTE FUNCTION bleiberecht_law_changed();

-- A draft is no law yet.
CREATE OR REPLACE TRIGGER law_changed AFTER INSERT ON rule_versions
  FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION bleiberecht_law_changed();
CREATE OR REPLACE TRIGGER law_changed_meaning AFTER UPDATE ON rule_versions
  FOR EACH ROW WHEN (NEW.state <> 'draft' AND (OLD.state, OLD.valid_to) IS DISTINCT FROM (NEW.state, NEW.valid_to))
  EXECUTE FUNCTION bleiberecht_law_changed();
