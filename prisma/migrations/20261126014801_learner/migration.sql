-- A learner is a row of its own: the holder of a cookie's secret, or an account. Whoever had a hash becomes one.
CREATE TABLE "Learner" (
    "id" UUID NOT NULL,
    "secretHash" TEXT,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id"),
    -- Nobody is known by two things: what a shared device's cookie holds is never an account's.
    CONSTRAINT "Learner_known_by" CHECK (num_nonnulls("secretHash", "userId") = 1)
);

CREATE UNIQUE INDEX "Learner_secretHash_key" ON "Learner"("secretHash");

CREATE UNIQUE INDEX "Learner_userId_key" ON "Learner"("userId");

INSERT INTO "Learner" ("id", "secretHash", "createdAt")
SELECT gen_random_uuid(), "learnerHash", min("at")
  FROM (SELECT "learnerHash", "startedAt" AS "at" FROM "Attempt" UNION ALL SELECT "learnerHash", "reportedAt" FROM "ItemReport") AS known
  WHERE "learnerHash" IS NOT NULL
  GROUP BY "learnerHash";

ALTER TABLE "Attempt" ADD COLUMN "learnerId" UUID;
UPDATE "Attempt" SET "learnerId" = l."id" FROM "Learner" l WHERE l."secretHash" = "learnerHash";
ALTER TABLE "Attempt" ALTER COLUMN "learnerId" SET NOT NULL, DROP COLUMN "learnerHash";

ALTER TABLE "ItemReport" ADD COLUMN "learnerId" UUID;
UPDATE "ItemReport" SET "learnerId" = l."id" FROM "Learner" l WHERE l."secretHash" = "learnerHash";
ALTER TABLE "ItemReport" DROP COLUMN "learnerHash";

CREATE INDEX "Attempt_learnerId_startedAt_idx" ON "Attempt"("learnerId", "startedAt");

CREATE INDEX "ItemReport_learnerId_reportedAt_idx" ON "ItemReport"("learnerId", "reportedAt");

ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ItemReport" ADD CONSTRAINT "ItemReport_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE SET NULL ON UPDATE CASCADE;
