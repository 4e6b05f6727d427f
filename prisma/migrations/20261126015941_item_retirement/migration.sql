-- CreateTable
CREATE TABLE "ItemRetirement" (
    "id" UUID NOT NULL,
    "itemKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "retiredBy" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3) NOT NULL,
    "restoredBy" TEXT,
    "restoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ItemRetirement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ItemRetirement_itemKey_idx" ON "ItemRetirement"("itemKey");

-- A question is retired once at a time.
CREATE UNIQUE INDEX "ItemRetirement_current_key" ON "ItemRetirement"("itemKey") WHERE "restoredAt" IS NULL;
ALTER TABLE "ItemRetirement" ADD CONSTRAINT "ItemRetirement_restored_check" CHECK (("restoredBy" IS NULL) = ("restoredAt" IS NULL));
