import type { Database } from '../database.ts'

/** Are the questions of a published document still to be made for what was published last? Then those that it has are not all. */
export async function isPreparing({ prisma }: Database, documentId: string): Promise<boolean> {
  const [found] = await prisma.$queryRaw<{ preparing: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Document" d LEFT JOIN "Preparation" p ON p."documentId" = d.id
      WHERE d.id = ${documentId}::uuid AND COALESCE(p."knowledgeRevision", -1) < (SELECT max(revision) FROM "Publication")
    ) AS preparing`
  return found?.preparing ?? false
}
