-- CreateEnum
CREATE TYPE "MemoryState" AS ENUM ('LEARNING', 'REVIEW', 'RELEARNING');

-- AlterTable
ALTER TABLE "Attempt" ALTER COLUMN "quizId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "examOn" DATE;

-- CreateTable
CREATE TABLE "Recollection" (
    "responseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "correct" BOOLEAN NOT NULL,

    CONSTRAINT "Recollection_pkey" PRIMARY KEY ("responseId","claimId")
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "state" "MemoryState" NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "answers" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("learnerId","claimId")
);

-- CreateTable
CREATE TABLE "ItemRating" (
    "itemId" UUID NOT NULL,
    "logits" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,
    "correct" INTEGER NOT NULL,

    CONSTRAINT "ItemRating_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "LearnerRating" (
    "learnerId" UUID NOT NULL,
    "logits" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "LearnerRating_pkey" PRIMARY KEY ("learnerId")
);

-- AddForeignKey
ALTER TABLE "Recollection" ADD CONSTRAINT "Recollection_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRating" ADD CONSTRAINT "ItemRating_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnerRating" ADD CONSTRAINT "LearnerRating_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
