-- What was deleted still counts: live rows and kept counts together are the figures of an office. Years, kinds and numbers,
-- nobody in it. The measures are those of guard/rights/keep-counts.ts; a test holds the two together.
ALTER TABLE kept_counts ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE deletion_log ALTER COLUMN id SET DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX IF NOT EXISTS kept_counts_once ON kept_counts (organisation, measure, period, value);
CREATE UNIQUE INDEX IF NOT EXISTS rights_requests_open ON rights_requests (person, kind) WHERE state = 'open';

CREATE OR REPLACE VIEW bleiberecht_counts AS
SELECT organisation, measure, period, value, sum(amount)::integer AS amount FROM (
  SELECT organisation, measure, period, value, amount FROM kept_counts
  UNION ALL
  SELECT organisation, 'consultations', to_char(held_on, 'YYYY'), coalesce(kind, ''), 1 FROM consultations
  UNION ALL
  SELECT organisation, 'outcomes', to_char(known_on, 'YYYY'), coalesce(result, ''), 1 FROM outcomes
  UNION ALL
  SELECT organisation, 'cases', coalesce(to_char(opened_on, 'YYYY'), ''), coalesce(entry_channel, ''), 1 FROM cases
) AS one
GROUP BY organisation, measure, period, value;

-- The first day on which a closed case goes by itself: the months of the rule for this kind of office, or those the office
-- chose; where the law demands retention, never earlier than that. Months end as § 188 Abs. 3 BGB says; empty: never.
CREATE OR REPLACE FUNCTION bleiberecht_delete_on(office uuid, closed date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (closed + make_interval(months =>
    CASE WHEN r.mandatory THEN greatest(r.months, o.retention_months) ELSE coalesce(o.retention_months, r.months) END))::date + 1
  FROM organisations o LEFT JOIN LATERAL (
    SELECT months, mandatory FROM retention_rules
    WHERE organisation_kind = o.kind AND subject = 'case' AND active ORDER BY mandatory DESC, months DESC LIMIT 1
  ) AS r ON true
  WHERE o.id = office;
$$;

CREATE OR REPLACE FUNCTION bleiberecht_case_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'closed' THEN
    NEW.closed_on := coalesce(NEW.closed_on, (now() AT TIME ZONE 'Europe/Berlin')::date);
    NEW.delete_on := bleiberecht_delete_on(NEW.organisation, NEW.closed_on);
  ELSE
    NEW.closed_on := NULL;
    NEW.delete_on := NULL;
  END IF;
  -- A person whose data are only kept gets no case that is worked on.
  NEW.restricted := coalesce((SELECT restricted_at IS NOT NULL FROM persons WHERE id = NEW.person), false);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER case_closed BEFORE INSERT OR UPDATE OF state, closed_on, person ON cases
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_case_closed();

-- All cases of a person follow it into and out of the restriction, in the same transaction.
CREATE OR REPLACE FUNCTION bleiberecht_person_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases SET restricted = NEW.restricted_at IS NOT NULL WHERE person = NEW.id;
  -- What nobody has claimed yet is not to be checked any more.
  IF NEW.restricted_at IS NOT NULL THEN
    DELETE FROM outbox_events WHERE type = 'de.bleiberecht.case.changed' AND claimed_at IS NULL
      AND subject IN (SELECT id::text FROM cases WHERE person = NEW.id);
  END IF;
  RETURN NULL;
END $$;
-- Its name comes before file_row_changed, and so does it: a check hears of the lifting, not of the restriction.
CREATE OR REPLACE TRIGGER access_restricted AFTER UPDATE OF restricted_at ON persons
  FOR EACH ROW WHEN ((OLD.restricted_at IS NULL) <> (NEW.restricted_at IS NULL))
  EXECUTE FUNCTION bleiberecht_person_restricted();

CREATE INDEX IF NOT EXISTS cases_to_delete ON cases (organisation, delete_on) WHERE delete_on IS NOT NULL;

-- The files of papers follow as well: of the person, and of the cases of the person. A paper whose row is gone stays hidden.
CREATE OR REPLACE FUNCTION bleiberecht_restrict_file(about uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE directus_files f SET restricted = s.kept FROM (
    SELECT EXISTS (SELECT 1 FROM documents d JOIN cases c ON c.id = d."case" LEFT JOIN persons p ON p.id = d.person
      WHERE d.file = about AND (c.restricted OR p.restricted_at IS NOT NULL)) AS kept
  ) s WHERE f.id = about AND f.restricted IS DISTINCT FROM s.kept;
$$;

CREATE OR REPLACE FUNCTION bleiberecht_file_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_restrict_file(NEW.file);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER file_named AFTER INSERT OR UPDATE OF file, "case", person ON documents
  FOR EACH ROW WHEN (NEW.file IS NOT NULL) EXECUTE FUNCTION bleiberecht_file_named();

CREATE OR REPLACE FUNCTION bleiberecht_files_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_restrict_file(d.file) FROM documents d
    WHERE d.file IS NOT NULL AND CASE WHEN TG_TABLE_NAME = 'cases' THEN d."case" ELSE d.person END = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER files_restricted AFTER UPDATE OF restricted, person ON cases
  FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted) EXECUTE FUNCTION bleiberecht_files_restricted();
CREATE OR REPLACE TRIGGER files_restricted AFTER UPDATE OF restricted_at ON persons
  FOR EACH ROW WHEN ((OLD.restricted_at IS NULL) <> (NEW.restricted_at IS NULL))
  EXECUTE FUNCTION bleiberecht_files_restricted();

SELECT bleiberecht_restrict_file(file) FROM documents WHERE file IS NOT NULL;
