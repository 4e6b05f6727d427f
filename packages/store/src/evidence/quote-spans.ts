import { type CodePointText, type Evidence, indexCodePoints } from '@backstop/knowledge'
import { v7 } from 'uuid'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'

/** Words of a text, by where they stand: [start, end) in code points. */
export type Span = { id?: string | null | undefined; start: number; end: number }

/** The text of a document as an editor of a change set has it before them. */
export type QuotedText = { document: string; version: string; points: CodePointText }

/**
 * Reads the text of a document's current version, drafts of the set included.
 * @throws Problem NOT_FOUND where there is no such document
 */
export async function readQuotedText(tx: Transaction, document: string, changeSet: string): Promise<QuotedText> {
  const [row] = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT t.id, t.text FROM "Aggregate" a
    JOIN "Revision" r ON r.id = COALESCE((SELECT d.id FROM "Revision" d WHERE d."changeSetId" = ${changeSet}::uuid
      AND d."aggregateId" = a.id AND d.decision = 'ACCEPTED' ORDER BY d.position DESC LIMIT 1), a."publishedRevisionId")
    JOIN "DocumentText" t ON t.id = (r.snapshot -> 'versions' -> -1 ->> 'id')::uuid AND t.text IS NOT NULL
    WHERE a.id = ${document}::uuid AND a.kind = 'DOCUMENT'`
  if (row === undefined) throw new Problem('NOT_FOUND', 'There is no such document.', { field: 'document' })
  return { document, version: row.id, points: indexCodePoints(row.text) }
}

/**
 * Evidence for a span: its words are read off the text, so that it is verbatim; an id that it had stays.
 * @throws Problem BAD_INPUT for a span that the text does not have
 */
export function quoteSpan({ version, points }: QuotedText, { id, start, end }: Span, field: string): Evidence {
  if (start < 0 || end <= start || end > points.length)
    throw new Problem('BAD_INPUT', `The text has no words from ${start} to ${end}.`, {
      ...{ field, limit: `0 to ${points.length}, the end after the start` },
      remedy: 'Count Unicode code points from the start of the text; the end is not part of the words.',
    })
  return { id: id ?? v7(), version, start, end, quote: points.slice(start, end) }
}
