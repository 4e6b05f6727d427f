-- CreateEnum
CREATE TYPE "AuditAct" AS ENUM ('PROPOSED', 'ACCEPTED', 'REJECTED', 'TAKEN_BACK', 'PUBLISHED', 'UNDONE', 'REDACTED', 'RETIRED', 'RESTORED', 'INVITED', 'ROLE_SET', 'SESSIONS_REVOKED', 'KEY_MADE', 'KEY_REVOKED');

-- CreateEnum
CREATE TYPE "ApiKeyScope" AS ENUM ('READ', 'WRITE');

-- AlterTable
ALTER TABLE "ChangeSet" ADD COLUMN     "documentId" UUID,
ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "clientKey" TEXT,
ADD COLUMN     "confidence" DOUBLE PRECISION,
ADD COLUMN     "place" INTEGER,
ADD COLUMN     "rule" TEXT;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" "AuditAct" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT,
    "subjectId" UUID,
    "changeSetId" UUID,
    "detail" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "scope" "ApiKeyScope" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_tokenHash_key" ON "ApiKey"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiKey_userId_idx" ON "ApiKey"("userId");

-- CreateIndex
CREATE INDEX "ChangeSet_documentId_idx" ON "ChangeSet"("documentId");

-- CreateIndex
CREATE INDEX "Revision_changeSetId_decision_place_id_idx" ON "Revision"("changeSetId", "decision", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_author_clientKey_key" ON "Revision"("author", "clientKey");

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Aggregate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A document has one open set at most, and an editor one of their own.
CREATE UNIQUE INDEX "ChangeSet_current_key" ON "ChangeSet" ("documentId") WHERE status = 'OPEN' AND "documentId" IS NOT NULL;
CREATE UNIQUE INDEX "ChangeSet_own_key" ON "ChangeSet" ("ownerId") WHERE status = 'OPEN' AND "ownerId" IS NOT NULL;
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_of_one" CHECK (num_nonnulls("documentId", "ownerId") <= 1);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_confidence" CHECK (confidence BETWEEN 0 AND 1);

-- Where the evidence of a draft starts, for those that were written before.
CREATE FUNCTION place_of_snapshot(snapshot jsonb) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT min((span ->> 'start')::integer)
  FROM jsonb_array_elements(CASE WHEN jsonb_typeof(snapshot -> 'evidence') = 'array' THEN snapshot -> 'evidence' ELSE '[]' END) AS span
$$;

-- The differences of a changed seed wait in the current set of its document; the latest has all that earlier ones had.
WITH about AS (
  SELECT s.id, s."createdAt", (SELECT COALESCE(r.snapshot ->> 'document', CASE a.kind WHEN 'DOCUMENT' THEN a.id::text END)::uuid
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
    WHERE r."changeSetId" = s.id AND (a.kind = 'DOCUMENT' OR r.snapshot ? 'document') ORDER BY r.position LIMIT 1) AS document
  FROM "ChangeSet" s WHERE s.status = 'OPEN' AND s."seedHash" IS NOT NULL
), latest AS (SELECT DISTINCT ON (document) id, document FROM about WHERE document IS NOT NULL ORDER BY document, "createdAt" DESC, id DESC)
UPDATE "ChangeSet" s SET "documentId" = latest.document FROM latest WHERE s.id = latest.id;
UPDATE "Revision" r SET place = place_of_snapshot(r.snapshot)
FROM "ChangeSet" s WHERE s.id = r."changeSetId" AND s.status = 'OPEN' AND r.snapshot IS NOT NULL;
DROP FUNCTION place_of_snapshot;

-- What waits for a decision moves on to the next open set when its own is published; nothing else of it ever changes.
DROP TRIGGER revision_is_immutable ON "Revision";
CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON "Revision" FOR EACH ROW
  WHEN ((OLD.id, OLD."aggregateId", OLD.action, OLD."baseRevisionId", OLD."schemaVersion", OLD."contentHash", OLD."createdAt", OLD.confidence, OLD.rule, OLD.place, OLD."clientKey")
      IS DISTINCT FROM (NEW.id, NEW."aggregateId", NEW.action, NEW."baseRevisionId", NEW."schemaVersion", NEW."contentHash", NEW."createdAt", NEW.confidence, NEW.rule, NEW.place, NEW."clientKey")
    OR (NEW.snapshot IS DISTINCT FROM OLD.snapshot AND NOT (NEW.snapshot IS NULL AND NEW."redactedAt" IS NOT NULL))
    OR ((OLD."changeSetId", OLD.position) IS DISTINCT FROM (NEW."changeSetId", NEW.position) AND NOT (OLD.decision = 'PENDING' AND NEW.decision = 'PENDING')))
  EXECUTE FUNCTION refuse_change();
CREATE FUNCTION revision_moves_between_open_sets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM "ChangeSet" WHERE id IN (OLD."changeSetId", NEW."changeSetId") AND status = 'OPEN') <> 2 THEN
    RAISE EXCEPTION 'revision % cannot move: both change sets have to be open', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_moves_between_open_sets', TABLE = 'Revision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_moves_between_open_sets BEFORE UPDATE OF "changeSetId" ON "Revision"
  FOR EACH ROW WHEN (OLD."changeSetId" IS DISTINCT FROM NEW."changeSetId") EXECUTE FUNCTION revision_moves_between_open_sets();

-- Nobody edits what was done; a name goes with its account.
CREATE TRIGGER audit_is_immutable BEFORE UPDATE ON "AuditEntry" FOR EACH ROW
  WHEN (NEW."actorName" IS NOT NULL OR (OLD.id, OLD.at, OLD.act, OLD."actorId", OLD."subjectId", OLD."changeSetId", OLD.detail)
    IS DISTINCT FROM (NEW.id, NEW.at, NEW.act, NEW."actorId", NEW."subjectId", NEW."changeSetId", NEW.detail))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_stays BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER truncate_is_refused BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
