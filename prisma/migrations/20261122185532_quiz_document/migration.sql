-- Replay takes every document away and puts it back in one transaction, so the reference is checked at its end: NO ACTION, deferred.
ALTER TABLE "Quiz" DROP CONSTRAINT "Quiz_documentId_fkey";

ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id")
  ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
