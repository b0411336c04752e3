-- A reminder is an event of its office: id and kind, nothing of the case.
CREATE OR REPLACE TRIGGER reminder_written AFTER INSERT ON reminders
  FOR EACH ROW EXECUTE FUNCTION bleiberecht_emit_row('de.bleiberecht.reminder.due', 'organisation', 'id');
