-- Whether a consultation was the first of a person in an office and cooperation is counted by its day, never typed. A late
-- entry of an earlier day, and the deletion of one entered by mistake, put the others right.

CREATE OR REPLACE FUNCTION bleiberecht_count_consultations(about uuid, office uuid, programme uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- Two at once must not both be the first.
  PERFORM 1 FROM persons WHERE id = about FOR UPDATE;
  UPDATE consultations c SET kind = ranked.kind FROM (
    SELECT o.id, CASE WHEN row_number() OVER (ORDER BY o.held_on, o.entered_at, o.id) = 1 THEN 'first' ELSE 'follow_up' END AS kind
    FROM consultations o JOIN cases k ON k.id = o."case"
    WHERE k.person = about AND o.organisation = office AND o.cooperation IS NOT DISTINCT FROM programme
  ) AS ranked WHERE ranked.id = c.id AND c.kind IS DISTINCT FROM ranked.kind;
END $$;

CREATE OR REPLACE FUNCTION bleiberecht_consultation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched consultations%ROWTYPE := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  about uuid;
BEGIN
  SELECT person INTO about FROM cases WHERE id = touched."case";
  IF about IS NOT NULL THEN
    PERFORM bleiberecht_count_consultations(about, touched.organisation, touched.cooperation);
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE consultations ALTER COLUMN entered_at SET DEFAULT clock_timestamp();
CREATE OR REPLACE TRIGGER consultation_counted AFTER INSERT OR DELETE OR UPDATE OF held_on ON consultations
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_consultation_changed();
