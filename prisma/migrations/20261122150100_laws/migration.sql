-- The laws, held by the database whatever code runs. Tests read every trigger and check below from the catalog.

DO $$ BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'Backstop needs a database in UTF-8, this one is in %', current_setting('server_encoding');
  END IF;
END $$;

-- First law, part one: evidence is verbatim. -----------------------------------------------------------------------------

-- Cuts a text into blocks of 4096 code points by walking it once: substr() walks from the start at every call, which is
-- slow deep in long texts.
CREATE FUNCTION text_blocks(source text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  blocks text[] := '{}';
  rest text := source;
BEGIN
  WHILE rest <> '' COLLATE "C" LOOP
    blocks := blocks || left(rest, 4096);
    rest := substr(rest, 4097);
  END LOOP;
  RETURN blocks;
END $$;

-- text[from, upto) in code points, from the blocks of the text.
CREATE FUNCTION span_of_blocks(blocks text[], "from" integer, upto integer) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT substr(array_to_string(blocks["from" / 4096 + 1 : (upto - 1) / 4096 + 1], ''), "from" % 4096 + 1, upto - "from")
$$;

CREATE FUNCTION evidence_is_verbatim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong uuid;
BEGIN
  WITH source AS MATERIALIZED (
    SELECT version.id, text_blocks(version.text) AS blocks
    FROM "DocumentVersion" version WHERE version.id IN (SELECT "versionId" FROM fresh)
  )
  SELECT fresh.id INTO wrong
  FROM fresh LEFT JOIN source ON source.id = fresh."versionId"
  WHERE source.id IS NULL
     OR char_length(fresh.quote) <> fresh."end" - fresh.start
     OR span_of_blocks(source.blocks, fresh.start, fresh."end") IS DISTINCT FROM fresh.quote COLLATE "C"
  LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'evidence % is not verbatim', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evidence_is_verbatim', TABLE = 'Evidence';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER evidence_is_verbatim_on_insert AFTER INSERT ON "Evidence"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_verbatim();
CREATE TRIGGER evidence_is_verbatim_on_update AFTER UPDATE ON "Evidence"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_verbatim();

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_span" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "Evidence_owner" CHECK (num_nonnulls("claimId", "relationId") = 1 AND (role = 'RELATION') = ("relationId" IS NOT NULL)),
  ADD CONSTRAINT "Evidence_sentence" CHECK ("sentenceFrom" >= 0 AND "sentenceTo" >= "sentenceFrom");

-- The same for drafts, against the private texts, when a revision is saved. ------------------------------------------------

CREATE FUNCTION spans_of_snapshot(snapshot jsonb) RETURNS TABLE ("versionId" uuid, start integer, "end" integer, quote text)
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (span ->> 'version')::uuid, (span ->> 'start')::integer, (span ->> 'end')::integer, span ->> 'quote'
  FROM (
    SELECT jsonb_array_elements(snapshot -> 'evidence') AS span WHERE jsonb_typeof(snapshot -> 'evidence') = 'array'
    UNION ALL
    SELECT part -> 'evidence'
    FROM jsonb_array_elements(COALESCE(snapshot -> 'attribution', '[]') || COALESCE(snapshot -> 'conditions', '[]')) AS part
  ) AS spans
  WHERE jsonb_typeof(span) = 'object'
$$;

CREATE FUNCTION draft_is_verbatim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong uuid;
BEGIN
  WITH span AS MATERIALIZED (
    SELECT fresh.id, parts.* FROM fresh, LATERAL spans_of_snapshot(fresh.snapshot) AS parts WHERE fresh.snapshot IS NOT NULL
  ), source AS MATERIALIZED (
    SELECT draft.id, text_blocks(draft.text) AS blocks
    FROM "DocumentText" draft WHERE draft.id IN (SELECT "versionId" FROM span) AND draft.text IS NOT NULL
  )
  SELECT span.id INTO wrong
  FROM span LEFT JOIN source ON source.id = span."versionId"
  WHERE source.id IS NULL
     OR span.start < 0 OR span."end" <= span.start
     OR char_length(span.quote) <> span."end" - span.start
     OR span_of_blocks(source.blocks, span.start, span."end") IS DISTINCT FROM span.quote COLLATE "C"
  LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'revision % has evidence that is not verbatim', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_is_verbatim', TABLE = 'Revision';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER draft_is_verbatim AFTER INSERT ON "Revision"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION draft_is_verbatim();

-- First law, part two: no published claim, and no stated relation, without evidence. ---------------------------------------

CREATE FUNCTION claim_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim uuid := CASE WHEN TG_TABLE_NAME = 'Claim' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(OLD) ->> 'claimId')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM "Claim" WHERE id = claim)
     AND NOT EXISTS (SELECT FROM "Evidence" WHERE "claimId" = claim AND role = 'CLAIM') THEN
    RAISE EXCEPTION 'claim % has no evidence', claim
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_has_evidence', TABLE = 'Claim';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_has_evidence AFTER INSERT ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_has_evidence();
CREATE CONSTRAINT TRIGGER claim_keeps_evidence AFTER DELETE OR UPDATE OF "claimId", role ON "Evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."claimId" IS NOT NULL) EXECUTE FUNCTION claim_has_evidence();

CREATE FUNCTION relation_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  relation uuid := CASE WHEN TG_TABLE_NAME = 'ClaimRelation' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(OLD) ->> 'relationId')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM "ClaimRelation" WHERE id = relation AND basis = 'STATED')
     AND NOT EXISTS (SELECT FROM "Evidence" WHERE "relationId" = relation) THEN
    RAISE EXCEPTION 'stated relation % has no evidence', relation
      USING ERRCODE = 'check_violation', CONSTRAINT = 'relation_has_evidence', TABLE = 'ClaimRelation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER relation_has_evidence AFTER INSERT OR UPDATE OF basis ON "ClaimRelation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION relation_has_evidence();
CREATE CONSTRAINT TRIGGER relation_keeps_evidence AFTER DELETE OR UPDATE OF "relationId" ON "Evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."relationId" IS NOT NULL) EXECUTE FUNCTION relation_has_evidence();

-- Two transactions that each take one of two pieces of evidence would both pass a deferred check. Writing (not only locking)
-- the owner's row makes the second wait, and fail under the stricter isolation levels too.
CREATE FUNCTION evidence_locks_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Claim" SET id = id WHERE id = OLD."claimId";
  UPDATE "ClaimRelation" SET id = id WHERE id = OLD."relationId";
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER evidence_locks_owner BEFORE DELETE OR UPDATE OF "claimId", "relationId", role ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION evidence_locks_owner();

ALTER TABLE "ClaimRelation"
  ADD CONSTRAINT "ClaimRelation_ends" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "ClaimRelation_because" CHECK (basis = 'STATED' OR because IS NOT NULL);

-- A merge leads to a live root, so there is never a cycle. -------------------------------------------------------------------

CREATE FUNCTION merge_leads_to_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One merge at a time, and the root's row is written so that older snapshots cannot commit a second one beside it.
  PERFORM pg_advisory_xact_lock(hashtext('backstop.merge'));
  UPDATE "Entity" SET id = id WHERE id = NEW."mergedIntoId";
  IF NEW."mergedIntoId" = NEW.id
     OR EXISTS (SELECT FROM "Entity" WHERE id = NEW."mergedIntoId" AND "mergedIntoId" IS NOT NULL)
     OR EXISTS (SELECT FROM "Entity" WHERE "mergedIntoId" = NEW.id) THEN
    RAISE EXCEPTION 'entity % must merge into a live root and be the root of nothing', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_leads_to_root', TABLE = 'Entity';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER merge_leads_to_root BEFORE INSERT OR UPDATE OF "mergedIntoId" ON "Entity"
  FOR EACH ROW WHEN (NEW."mergedIntoId" IS NOT NULL) EXECUTE FUNCTION merge_leads_to_root();

-- Texts and history do not change. ---------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: what is written there does not change', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER text_is_immutable BEFORE UPDATE ON "DocumentVersion" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION refuse_change();
-- Redaction alone may take a text away, and leaves its hash.
CREATE TRIGGER text_is_immutable BEFORE UPDATE ON "DocumentText" FOR EACH ROW
  WHEN (NOT (NEW.text IS NULL AND NEW."redactedAt" IS NOT NULL AND OLD."redactedAt" IS NULL
    AND (OLD.id, OLD."documentId", OLD.version, OLD.sha256) = (NEW.id, NEW."documentId", NEW.version, NEW.sha256)))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_stays BEFORE DELETE ON "DocumentText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_is_its_hash BEFORE INSERT ON "DocumentText" FOR EACH ROW
  WHEN (NEW.text IS NOT NULL AND encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') <> NEW.sha256) EXECUTE FUNCTION refuse_change();

-- A revision's content is written once; its decision and its redaction come later.
CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON "Revision" FOR EACH ROW
  WHEN ((OLD.id, OLD."changeSetId", OLD."aggregateId", OLD.position, OLD.action, OLD."baseRevisionId", OLD."schemaVersion", OLD."contentHash", OLD."createdAt")
      IS DISTINCT FROM (NEW.id, NEW."changeSetId", NEW."aggregateId", NEW.position, NEW.action, NEW."baseRevisionId", NEW."schemaVersion", NEW."contentHash", NEW."createdAt")
    OR (NEW.snapshot IS DISTINCT FROM OLD.snapshot AND NOT (NEW.snapshot IS NULL AND NEW."redactedAt" IS NOT NULL)))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_stays BEFORE DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_is_immutable BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER aggregate_stays BEFORE DELETE ON "Aggregate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER item_is_immutable BEFORE UPDATE OF id, "contentHash", key, version, type, stem, content ON "Item" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content OR OLD."contentHash" IS DISTINCT FROM NEW."contentHash" OR OLD.stem IS DISTINCT FROM NEW.stem
    OR (OLD.id, OLD.key, OLD.version, OLD.type) IS DISTINCT FROM (NEW.id, NEW.key, NEW.version, NEW.type))
  EXECUTE FUNCTION refuse_change();

-- TRUNCATE fires no row trigger, so it is refused where a row trigger holds a law.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Aggregate', 'Claim', 'ClaimRelation', 'DocumentText', 'DocumentVersion', 'Evidence', 'Publication', 'Revision'] LOOP
    EXECUTE format('CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- Shapes. ----------------------------------------------------------------------------------------------------------------------

ALTER TABLE "ClaimValue"
  ADD CONSTRAINT "ClaimValue_key" CHECK ((slot = 'QUALIFIER') = (key IS NOT NULL)),
  ADD CONSTRAINT "ClaimValue_kind" CHECK (CASE kind
    WHEN 'ENTITY' THEN "entityId" IS NOT NULL AND num_nonnulls(minimum, maximum, unit, time, "inferredBecause") = 0
    WHEN 'QUANTITY' THEN num_nonnulls("entityId", time, "inferredBecause") = 0 AND (minimum <= maximum OR minimum IS NULL OR maximum IS NULL)
    WHEN 'TIME' THEN time IS NOT NULL AND num_nonnulls("entityId", minimum, maximum, unit) = 0
    ELSE num_nonnulls("entityId", minimum, maximum, unit, time, "inferredBecause") = 0 END);
-- A claim has one object at most.
CREATE UNIQUE INDEX "ClaimValue_one_object" ON "ClaimValue" ("claimId") WHERE slot = 'OBJECT';

ALTER TABLE "Document" ADD CONSTRAINT "Document_dated" CHECK (num_nonnulls("datedAround", "datedAroundText") IN (0, 2));
ALTER TABLE "Slug" ADD CONSTRAINT "Slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 100);
ALTER TABLE "Guard" ADD CONSTRAINT "Guard_ends" CHECK ("fromId" <> "toId");

-- A revision stands on its own aggregate only, and is published only on it.
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_content" CHECK (
  (action = 'WITHDRAW' AND snapshot IS NULL) OR (action = 'PUT' AND (snapshot IS NOT NULL OR "redactedAt" IS NOT NULL)));
CREATE FUNCTION published_revision_is_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Revision" WHERE id = NEW."publishedRevisionId" AND "aggregateId" = NEW.id AND action = 'PUT') THEN
    RAISE EXCEPTION 'aggregate % cannot show the revision %', NEW.id, NEW."publishedRevisionId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'published_revision_is_own', TABLE = 'Aggregate';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_revision_is_own BEFORE INSERT OR UPDATE OF "publishedRevisionId" ON "Aggregate"
  FOR EACH ROW WHEN (NEW."publishedRevisionId" IS NOT NULL) EXECUTE FUNCTION published_revision_is_own();

-- Names are listed in the order that people expect, whatever the database's locale.
CREATE INDEX "Entity_name_order" ON "Entity" (name COLLATE "und-x-icu", id) WHERE "mergedIntoId" IS NULL;
CREATE INDEX "Claim_text_search" ON "Claim" USING gin (to_tsvector('english'::regconfig, text));
