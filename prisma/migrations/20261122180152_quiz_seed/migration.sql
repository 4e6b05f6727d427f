-- DropIndex
DROP INDEX "Quiz_slug_key";

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_slug_seed_key" ON "Quiz"("slug", "seed");
