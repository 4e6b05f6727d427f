-- CreateEnum
CREATE TYPE "IngestionStatus" AS ENUM ('WAITING', 'RUNNING', 'ASKING', 'DONE', 'FAILED', 'CANCELLED');

-- CreateTable
CREATE TABLE "Ingestion" (
    "id" UUID NOT NULL,
    "status" "IngestionStatus" NOT NULL DEFAULT 'WAITING',
    "step" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "input" JSONB NOT NULL,
    "source" BYTEA,
    "text" TEXT,
    "findings" JSONB NOT NULL,
    "problem" JSONB,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "documentId" UUID,
    "changeSetId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ingestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextFingerprint" (
    "textId" UUID NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "TextFingerprint_pkey" PRIMARY KEY ("textId")
);

-- CreateIndex
CREATE INDEX "Ingestion_createdAt_id_idx" ON "Ingestion"("createdAt", "id");

-- CreateIndex
CREATE INDEX "TextFingerprint_bands_idx" ON "TextFingerprint" USING GIN ("bands");

-- AddForeignKey
ALTER TABLE "TextFingerprint" ADD CONSTRAINT "TextFingerprint_textId_fkey" FOREIGN KEY ("textId") REFERENCES "DocumentText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
