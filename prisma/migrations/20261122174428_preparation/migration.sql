-- CreateTable
CREATE TABLE "Preparation" (
    "documentId" UUID NOT NULL,
    "knowledgeRevision" INTEGER NOT NULL,
    "generator" TEXT NOT NULL,
    "proved" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,

    CONSTRAINT "Preparation_pkey" PRIMARY KEY ("documentId")
);
