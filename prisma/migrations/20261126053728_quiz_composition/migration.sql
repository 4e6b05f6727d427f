-- DropIndex
DROP INDEX "Quiz_slug_seed_key";

-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "composition" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_slug_seed_composition_key" ON "Quiz"("slug", "seed", "composition");
