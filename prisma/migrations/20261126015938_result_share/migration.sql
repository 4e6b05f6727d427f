-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "shareToken" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_shareToken_key" ON "Attempt"("shareToken");

-- Only what is finished is shared: nothing that can still be answered is told of.
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_shareToken_check" CHECK ("shareToken" IS NULL OR "finishedAt" IS NOT NULL);
