-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "note" TEXT;
