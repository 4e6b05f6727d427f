-- AlterEnum
ALTER TYPE "AuditAct" ADD VALUE 'INVITE_REVOKED';
ALTER TYPE "AuditAct" ADD VALUE 'PASSWORD_LINKED';
ALTER TYPE "AuditAct" ADD VALUE 'PASSWORD_CHOSEN';

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3);

-- AlterTable: invites that are open get one; from then on each brings its own.
ALTER TABLE "Invite" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "Invite" ALTER COLUMN "id" DROP DEFAULT;

-- CreateTable
CREATE TABLE "PasswordLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "PasswordLink_userId_key" ON "PasswordLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_id_key" ON "Invite"("id");

-- AddForeignKey
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
