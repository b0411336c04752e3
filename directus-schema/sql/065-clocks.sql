-- A reminder is an event of its office: id and kind, nothing of the case.
CREATE OR REPLACE FUNCTION bleiberecht_reminder_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_emit(NEW.organisation, 'de.bleiberecht.reminder.due', NEW.id::text);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER reminder_written AFTER INSERT ON reminders
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_reminder_written();
