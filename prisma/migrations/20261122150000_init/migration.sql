-- CreateEnum
CREATE TYPE "AggregateKind" AS ENUM ('DOCUMENT', 'ENTITY', 'PREDICATE', 'CLAIM', 'RELATION', 'GUARD');

-- CreateEnum
CREATE TYPE "ChangeSetStatus" AS ENUM ('OPEN', 'PUBLISHED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "RevisionAction" AS ENUM ('PUT', 'WITHDRAW');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('PENDING', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "Modality" AS ENUM ('ASSERTED', 'PLAN', 'REQUIREMENT', 'POSSIBILITY', 'PREDICTION', 'JUDGEMENT');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('AFFIRMED', 'NEGATED');

-- CreateEnum
CREATE TYPE "ConditionKind" AS ENUM ('IF', 'ONCE', 'UNLESS', 'WITHOUT', 'WHILE');

-- CreateEnum
CREATE TYPE "ValueSlot" AS ENUM ('OBJECT', 'QUALIFIER');

-- CreateEnum
CREATE TYPE "ValueKind" AS ENUM ('ENTITY', 'QUANTITY', 'TIME', 'TEXT');

-- CreateEnum
CREATE TYPE "EntityRole" AS ENUM ('SUBJECT', 'OBJECT', 'SPEAKER', 'QUALIFIER');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('PERSON', 'ORGANIZATION', 'GROUP', 'PLACE', 'EVENT', 'PLAN', 'ROLE', 'CAPABILITY', 'CONCEPT', 'WORK');

-- CreateEnum
CREATE TYPE "EvidenceRole" AS ENUM ('CLAIM', 'ATTRIBUTION', 'CONDITION', 'RELATION');

-- CreateEnum
CREATE TYPE "GuardKind" AS ENUM ('PART_OF', 'BROADER', 'OVERLAPPING');

-- CreateEnum
CREATE TYPE "AttemptMode" AS ENUM ('PRACTICE', 'TEST');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('REQUIRES', 'ENABLES', 'PREVENTS', 'SUPPORTS', 'CONTRADICTS', 'SUPERSEDES', 'REPEATS', 'PART_OF');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('STATED', 'EDITORIAL');

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('DOCUMENT', 'ENTITY', 'CLAIM');

-- CreateTable
CREATE TABLE "Aggregate" (
    "id" UUID NOT NULL,
    "kind" "AggregateKind" NOT NULL,
    "publishedRevisionId" UUID,

    CONSTRAINT "Aggregate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "status" "ChangeSetStatus" NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoesId" UUID,
    "seedHash" TEXT,

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "revision" INTEGER NOT NULL,
    "changeSetId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("revision")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "changeSetId" UUID NOT NULL,
    "aggregateId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "RevisionAction" NOT NULL,
    "baseRevisionId" UUID,
    "schemaVersion" INTEGER NOT NULL,
    "snapshot" JSONB,
    "contentHash" TEXT NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decision" "Decision" NOT NULL DEFAULT 'PENDING',
    "decidedBy" TEXT,
    "reason" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reference" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Slug" (
    "kind" "AggregateKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "aggregateId" UUID NOT NULL,

    CONSTRAINT "Slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "predicateId" UUID NOT NULL,
    "modality" "Modality" NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "attributed" BOOLEAN NOT NULL,
    "conditional" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimValue" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "slot" "ValueSlot" NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT,
    "kind" "ValueKind" NOT NULL,
    "text" TEXT NOT NULL,
    "entityId" UUID,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "unit" TEXT,
    "time" TEXT,
    "inferredBecause" TEXT,
    "timeStart" DATE,
    "timeEnd" DATE,

    CONSTRAINT "ClaimValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "speakerId" UUID NOT NULL,
    "cue" TEXT,
    "evidenceId" UUID,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ConditionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "conditionClaimId" UUID,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEntity" (
    "claimId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "role" "EntityRole" NOT NULL,

    CONSTRAINT "ClaimEntity_pkey" PRIMARY KEY ("claimId","entityId","role")
);

-- CreateTable
CREATE TABLE "DocumentText" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT,
    "sha256" TEXT NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DocumentText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "rights" TEXT,
    "publishedOn" TEXT,
    "datedAround" TEXT,
    "datedAroundText" TEXT,
    "datedAroundReason" TEXT,
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "description" TEXT,
    "aliases" TEXT[],
    "sameAs" TEXT[],
    "mergedIntoId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "role" "EvidenceRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "claimId" UUID,
    "relationId" UUID,
    "documentId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "sentenceFrom" INTEGER NOT NULL,
    "sentenceTo" INTEGER NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guard" (
    "id" UUID NOT NULL,
    "kind" "GuardKind" NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "because" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Guard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Predicate" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "inverseLabel" TEXT,
    "description" TEXT,
    "subjectKinds" "EntityKind"[],
    "objectKinds" "EntityKind"[],
    "functional" BOOLEAN NOT NULL,
    "symmetric" BOOLEAN NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Predicate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "documentId" UUID,
    "seed" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "knowledgeRevision" INTEGER NOT NULL,

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "withdrawnAt" INTEGER,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemClaim" (
    "itemId" UUID NOT NULL,
    "claimId" UUID NOT NULL,

    CONSTRAINT "ItemClaim_pkey" PRIMARY KEY ("itemId","claimId")
);

-- CreateTable
CREATE TABLE "QuizItem" (
    "quizId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("quizId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "learnerHash" TEXT NOT NULL,
    "mode" "AttemptMode" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptItem" (
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "AttemptItem_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "clientKey" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemReport" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "learnerHash" TEXT,
    "reason" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "id" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "basis" "Basis" NOT NULL,
    "because" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "vector" tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, title), 'A'::"char")) || setweight(to_tsvector('english'::regconfig, body), 'B'::"char"))) STORED,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Aggregate_publishedRevisionId_key" ON "Aggregate"("publishedRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Aggregate_id_kind_key" ON "Aggregate"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_seedHash_key" ON "ChangeSet"("seedHash");

-- CreateIndex
CREATE INDEX "ChangeSet_undoesId_idx" ON "ChangeSet"("undoesId");

-- CreateIndex
CREATE INDEX "ChangeSet_status_createdAt_idx" ON "ChangeSet"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_changeSetId_key" ON "Publication"("changeSetId");

-- CreateIndex
CREATE INDEX "Revision_aggregateId_id_idx" ON "Revision"("aggregateId", "id");

-- CreateIndex
CREATE INDEX "Revision_baseRevisionId_idx" ON "Revision"("baseRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_changeSetId_position_key" ON "Revision"("changeSetId", "position");

-- CreateIndex
CREATE INDEX "Reference_toId_fromId_idx" ON "Reference"("toId", "fromId");

-- CreateIndex
CREATE INDEX "Slug_aggregateId_kind_idx" ON "Slug"("aggregateId", "kind");

-- CreateIndex
CREATE INDEX "Claim_documentId_position_id_idx" ON "Claim"("documentId", "position", "id");

-- CreateIndex
CREATE INDEX "Claim_subjectId_id_idx" ON "Claim"("subjectId", "id");

-- CreateIndex
CREATE INDEX "Claim_predicateId_id_idx" ON "Claim"("predicateId", "id");

-- CreateIndex
CREATE INDEX "Claim_modality_id_idx" ON "Claim"("modality", "id");

-- CreateIndex
CREATE INDEX "Claim_revision_id_idx" ON "Claim"("revision", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_documentId_key" ON "Claim"("id", "documentId");

-- CreateIndex
CREATE INDEX "ClaimValue_entityId_claimId_idx" ON "ClaimValue"("entityId", "claimId");

-- CreateIndex
CREATE INDEX "ClaimValue_timeStart_timeEnd_idx" ON "ClaimValue"("timeStart", "timeEnd");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimValue_claimId_slot_position_key" ON "ClaimValue"("claimId", "slot", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_evidenceId_key" ON "Attribution"("evidenceId");

-- CreateIndex
CREATE INDEX "Attribution_speakerId_claimId_idx" ON "Attribution"("speakerId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_claimId_position_key" ON "Attribution"("claimId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Condition_evidenceId_key" ON "Condition"("evidenceId");

-- CreateIndex
CREATE INDEX "Condition_conditionClaimId_idx" ON "Condition"("conditionClaimId");

-- CreateIndex
CREATE UNIQUE INDEX "Condition_claimId_position_key" ON "Condition"("claimId", "position");

-- CreateIndex
CREATE INDEX "ClaimEntity_entityId_role_claimId_idx" ON "ClaimEntity"("entityId", "role", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentText_documentId_version_key" ON "DocumentText"("documentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_documentId_version_key" ON "DocumentVersion"("documentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_id_documentId_key" ON "DocumentVersion"("id", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE INDEX "Entity_mergedIntoId_idx" ON "Entity"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Entity_kind_name_id_idx" ON "Entity"("kind", "name", "id");

-- CreateIndex
CREATE INDEX "Entity_name_id_idx" ON "Entity"("name", "id");

-- CreateIndex
CREATE INDEX "Evidence_claimId_role_position_idx" ON "Evidence"("claimId", "role", "position");

-- CreateIndex
CREATE INDEX "Evidence_relationId_position_idx" ON "Evidence"("relationId", "position");

-- CreateIndex
CREATE INDEX "Evidence_versionId_start_idx" ON "Evidence"("versionId", "start");

-- CreateIndex
CREATE INDEX "Guard_fromId_id_idx" ON "Guard"("fromId", "id");

-- CreateIndex
CREATE INDEX "Guard_toId_id_idx" ON "Guard"("toId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Predicate_key_key" ON "Predicate"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_slug_key" ON "Quiz"("slug");

-- CreateIndex
CREATE INDEX "Quiz_documentId_idx" ON "Quiz"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_contentHash_key" ON "Item"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Item_key_version_key" ON "Item"("key", "version");

-- CreateIndex
CREATE INDEX "ItemClaim_claimId_itemId_idx" ON "ItemClaim"("claimId", "itemId");

-- CreateIndex
CREATE INDEX "QuizItem_itemId_idx" ON "QuizItem"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_quizId_itemId_key" ON "QuizItem"("quizId", "itemId");

-- CreateIndex
CREATE INDEX "Attempt_quizId_idx" ON "Attempt"("quizId");

-- CreateIndex
CREATE INDEX "Attempt_learnerHash_startedAt_idx" ON "Attempt"("learnerHash", "startedAt");

-- CreateIndex
CREATE INDEX "AttemptItem_itemId_idx" ON "AttemptItem"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptItem_attemptId_itemId_key" ON "AttemptItem"("attemptId", "itemId");

-- CreateIndex
CREATE INDEX "Response_itemId_idx" ON "Response"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_attemptId_itemId_key" ON "Response"("attemptId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_attemptId_clientKey_key" ON "Response"("attemptId", "clientKey");

-- CreateIndex
CREATE INDEX "ItemReport_itemId_idx" ON "ItemReport"("itemId");

-- CreateIndex
CREATE INDEX "ClaimRelation_fromId_id_idx" ON "ClaimRelation"("fromId", "id");

-- CreateIndex
CREATE INDEX "ClaimRelation_toId_id_idx" ON "ClaimRelation"("toId", "id");

-- CreateIndex
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- AddForeignKey
ALTER TABLE "Aggregate" ADD CONSTRAINT "Aggregate_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_aggregateId_fkey" FOREIGN KEY ("aggregateId") REFERENCES "Aggregate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_baseRevisionId_fkey" FOREIGN KEY ("baseRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Aggregate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Aggregate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slug" ADD CONSTRAINT "Slug_aggregateId_kind_fkey" FOREIGN KEY ("aggregateId", "kind") REFERENCES "Aggregate"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_predicateId_fkey" FOREIGN KEY ("predicateId") REFERENCES "Predicate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimValue" ADD CONSTRAINT "ClaimValue_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimValue" ADD CONSTRAINT "ClaimValue_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_conditionClaimId_fkey" FOREIGN KEY ("conditionClaimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntity" ADD CONSTRAINT "ClaimEntity_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntity" ADD CONSTRAINT "ClaimEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_relationId_fkey" FOREIGN KEY ("relationId") REFERENCES "ClaimRelation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_documentId_fkey" FOREIGN KEY ("claimId", "documentId") REFERENCES "Claim"("id", "documentId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_versionId_documentId_fkey" FOREIGN KEY ("versionId", "documentId") REFERENCES "DocumentVersion"("id", "documentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guard" ADD CONSTRAINT "Guard_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guard" ADD CONSTRAINT "Guard_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemClaim" ADD CONSTRAINT "ItemClaim_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemReport" ADD CONSTRAINT "ItemReport_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
