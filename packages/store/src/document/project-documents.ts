import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { deleteRows, putRows } from '../publication/rows.ts'

/** Writes the public rows of published documents and of each of their versions. */
export async function putDocuments(tx: Transaction, heads: readonly Head<'DOCUMENT'>[]): Promise<void> {
  const rows = heads.map(({ id, content, publishedAt }) => ({
    id,
    slug: content.slugs[0],
    title: content.title,
    publisher: content.publisher,
    author: content.author,
    url: content.url,
    language: content.language,
    rights: content.rights,
    publishedOn: content.publishedOn,
    datedAround: content.datedAround?.value ?? null,
    datedAroundText: content.datedAround?.text ?? null,
    datedAroundReason: content.datedAround?.inferredBecause ?? null,
    version: content.versions.at(-1)?.version,
    updatedAt: publishedAt,
  }))
  await putRows(tx, 'Document', rows, { replacing: true })
  const versions = heads.flatMap(({ content }) => content.versions.map(({ id }) => id))
  await tx.$executeRaw`
    INSERT INTO "DocumentVersion" (id, "documentId", version, text)
    SELECT id, "documentId", version, text FROM "DocumentText" WHERE id = ANY(${versions}::uuid[]) AND text IS NOT NULL
    ON CONFLICT (id) DO NOTHING`
  // A version that an undo took back goes, once no evidence rests on it.
  await tx.$executeRaw`
    DELETE FROM "DocumentVersion" WHERE "documentId" = ANY(${heads.map(({ id }) => id)}::uuid[]) AND id <> ALL(${versions}::uuid[])`
}

/** Takes documents off the public tables. Their claims must have gone before; a quiz stays, without questions, for who has answered it. */
export async function deleteDocuments(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // Should the document come back, they are composed of what is known then.
  await tx.quizItem.deleteMany({ where: { quiz: { documentId: { in: [...ids] } } } })
  await tx.quiz.updateMany({ where: { documentId: { in: [...ids] } }, data: { documentId: null } })
  await deleteRows(tx, 'DocumentVersion', 'documentId', ids)
  await deleteRows(tx, 'Document', 'id', ids)
}
