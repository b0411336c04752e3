-- A file belongs to the office of whoever uploaded it, from the first moment, and never changes hands.

CREATE OR REPLACE FUNCTION bleiberecht_file_of_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT organisation INTO NEW.organisation FROM directus_users WHERE id = NEW.uploaded_by;
  ELSE
    NEW.organisation := OLD.organisation;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER file_of_office BEFORE INSERT OR UPDATE ON directus_files
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_file_of_office();

CREATE INDEX IF NOT EXISTS directus_files_by_office ON directus_files (organisation);
ALTER TABLE imports ALTER COLUMN created_at SET DEFAULT now();
