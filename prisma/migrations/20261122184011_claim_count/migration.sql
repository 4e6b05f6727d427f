-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "claimCount" INTEGER NOT NULL DEFAULT 0;

UPDATE "Entity" e SET "claimCount" = (SELECT count(DISTINCT m."claimId") FROM "ClaimEntity" m WHERE m."entityId" = e.id);

-- The order of lists by it, names as people expect them.
CREATE INDEX "Entity_claim_count_order" ON "Entity" ("claimCount" DESC, name COLLATE "und-x-icu", id) WHERE "mergedIntoId" IS NULL;
