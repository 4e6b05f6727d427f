-- CreateEnum
CREATE TYPE "ReportOutcome" AS ENUM ('NOTHING_TO_DO', 'CLAIM_MENDED');

-- AlterEnum
ALTER TYPE "AuditAct" ADD VALUE 'SETTLED';
ALTER TYPE "AuditAct" ADD VALUE 'REOPENED';

-- AlterTable
ALTER TABLE "ItemReport" ADD COLUMN     "settlementId" UUID;

-- CreateTable
CREATE TABLE "ReportSettlement" (
    "id" UUID NOT NULL,
    "itemKey" TEXT NOT NULL,
    "outcome" "ReportOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "settledBy" TEXT NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportSettlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemRefusal" (
    "claimId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "documentId" UUID NOT NULL,

    CONSTRAINT "ItemRefusal_pkey" PRIMARY KEY ("claimId","type","reason")
);

-- CreateIndex
CREATE INDEX "ItemRefusal_documentId_idx" ON "ItemRefusal"("documentId");

-- CreateIndex
CREATE INDEX "ItemReport_settlementId_idx" ON "ItemReport"("settlementId");

-- AddForeignKey
ALTER TABLE "ItemReport" ADD CONSTRAINT "ItemReport_settlementId_fkey" FOREIGN KEY ("settlementId") REFERENCES "ReportSettlement"("id") ON DELETE SET NULL ON UPDATE CASCADE;
