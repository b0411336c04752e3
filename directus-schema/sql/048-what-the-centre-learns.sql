-- What the authority decides stays with the authority. What the centre may know of it, because the person agreed, is written into
-- the centre's own file in the same transaction, whichever way it became visible: with the step, or with a later return consent.

CREATE UNIQUE INDEX IF NOT EXISTS outcomes_once ON outcomes (referral) WHERE referral IS NOT NULL;
ALTER TABLE outcomes ALTER COLUMN id SET DEFAULT gen_random_uuid();
ALTER TABLE tasks ALTER COLUMN id SET DEFAULT gen_random_uuid();

-- From receipt on there is an outcome, and it is unknown. Written at receipt and not at the decision: otherwise the row itself
-- would tell that there was one.
CREATE OR REPLACE FUNCTION bleiberecht_outcome_unknown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outcomes (organisation, "case", referral, result, source, known_on, responsible, deputy)
    SELECT NEW.from_org, c.id, NEW.id, 'unknown', 'none', (now() AT TIME ZONE 'Europe/Berlin')::date, c.counsellor, u.deputy
    FROM cases c LEFT JOIN directus_users u ON u.id = c.counsellor WHERE c.id = NEW."case"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER outcome_unknown AFTER UPDATE OF received_at ON referrals
  FOR EACH ROW WHEN (OLD.received_at IS NULL AND NEW.received_at IS NOT NULL AND NEW.process = 'referral')
  EXECUTE FUNCTION bleiberecht_outcome_unknown();

CREATE OR REPLACE FUNCTION bleiberecht_outcome_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.visible_to_sender THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM decisions d WHERE d.referral = NEW.referral AND d.sequence > NEW.sequence) THEN RETURN NULL; END IF;
  UPDATE outcomes o SET source = 'authority', known_on = (now() AT TIME ZONE 'Europe/Berlin')::date,
    result = CASE WHEN NEW.result = 'granted' AND NEW.basis IS NULL AND NEW.other_title IS NOT NULL THEN 'other_title'
      ELSE NEW.result END,
    basis = NEW.basis, valid_until = NEW.valid_until, notified_on = NEW.notified_on, remedy_until = NEW.remedy_until,
    instructed = CASE WHEN NEW.result = 'refused' THEN NEW.instructed END, note = coalesce(o.note, NEW.other_title),
    -- The case may have gone to somebody else since receipt: whoever has it now answers for the remedy.
    responsible = coalesce(c.counsellor, o.responsible), deputy = CASE WHEN c.counsellor IS NULL THEN o.deputy ELSE u.deputy END
  FROM cases c LEFT JOIN directus_users u ON u.id = c.counsellor WHERE c.id = o."case" AND o.referral = NEW.referral;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER outcome_decided AFTER INSERT OR UPDATE OF visible_to_sender ON decisions
  FOR EACH ROW WHEN (NEW.visible_to_sender) EXECUTE FUNCTION bleiberecht_outcome_decided();

-- A task in the plan of a case, once; its owner is whoever is responsible for the case.
CREATE OR REPLACE FUNCTION bleiberecht_plan(about uuid, what text, kind_of text, due date, origin_of text, details text)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO tasks (organisation, "case", title, kind, state, owner, for_person, due_on, origin, note)
    SELECT c.organisation, c.id, left(what, 300), kind_of, 'open', c.counsellor, false, due, origin_of, details
    FROM cases c WHERE c.id = about AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t."case" = c.id AND t.title = left(what, 300)
      AND t.due_on IS NOT DISTINCT FROM due AND t.state = 'open');
$$;

-- A refusal opens the plan again, whoever recorded it: the remedy first, then what else is possible.
CREATE OR REPLACE FUNCTION bleiberecht_plan_reopened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.result = 'refused' AND OLD.remedy_until IS NOT DISTINCT FROM NEW.remedy_until THEN
    RETURN NULL;
  END IF;
  UPDATE cases SET state = 'open', closed_on = NULL WHERE id = NEW."case" AND state = 'closed';
  PERFORM bleiberecht_plan(NEW."case", 'Ablehnung: Rechtsmittel und Eilantrag prüfen', 'other', NEW.remedy_until, 'decision', NULL);
  PERFORM bleiberecht_plan(NEW."case", 'Ablehnung: Perspektivplan neu ansehen', 'other',
    LEAST(NEW.remedy_until, NEW.known_on + 14), 'decision', NULL);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER plan_reopened AFTER INSERT OR UPDATE OF result, remedy_until ON outcomes
  FOR EACH ROW WHEN (NEW.result = 'refused') EXECUTE FUNCTION bleiberecht_plan_reopened();

CREATE OR REPLACE FUNCTION bleiberecht_promise_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.visible_to_sender THEN RETURN NULL; END IF;
  PERFORM bleiberecht_plan(r."case", 'Bedingung der Zusicherung erfüllen', 'other', NEW.valid_until, 'decision', NEW.condition)
    FROM referrals r WHERE r.id = NEW.referral AND r."case" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER promise_planned AFTER INSERT OR UPDATE OF visible_to_sender ON promises
  FOR EACH ROW WHEN (NEW.visible_to_sender) EXECUTE FUNCTION bleiberecht_promise_planned();

-- What the authority misses becomes a task each, until the day on which it wants the answer.
CREATE OR REPLACE FUNCTION bleiberecht_question_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bleiberecht_plan(r."case", one ->> 'item', 'other', NEW.answer_by, 'question', NULL)
    FROM referrals r, jsonb_array_elements(NEW.missing::jsonb) AS one WHERE r.id = NEW.referral AND r."case" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER question_planned AFTER INSERT ON referral_messages
  FOR EACH ROW WHEN (NEW.visible_to_sender AND NEW.missing IS NOT NULL) EXECUTE FUNCTION bleiberecht_question_planned();

CREATE OR REPLACE FUNCTION bleiberecht_outcome_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR OLD.result IS DISTINCT FROM NEW.result THEN
    PERFORM bleiberecht_emit(NEW.organisation, 'de.bleiberecht.outcome.recorded', NEW."case"::text);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER outcome_recorded AFTER INSERT OR UPDATE OF result ON outcomes
  FOR EACH ROW WHEN (NEW.result <> 'unknown') EXECUTE FUNCTION bleiberecht_outcome_recorded();
