-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "accommodation" DOUBLE PRECISION NOT NULL DEFAULT 1,
ADD COLUMN     "minutes" INTEGER;

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_minutes_check" CHECK (minutes BETWEEN 1 AND 240),
  ADD CONSTRAINT "Attempt_accommodation_check" CHECK (accommodation IN (1, 1.25, 1.5, 2, 3));
