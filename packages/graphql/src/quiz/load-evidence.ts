import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { documentPath, type EvidenceRow } from '../evidence/evidence.ts'
import { gather, placeOf } from '../load/gather.ts'
import { planRows } from '../load/load-rows.ts'
import { readQuotations, type ShownResult } from './pending.ts'

/** The words that settle an item, as they stood when it was written, each with its sentence and its document. */
export async function loadEvidence(
  { evidence }: ShownResult,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EvidenceRow[]> {
  const keys = evidence.map((span) => JSON.stringify(span))
  const loadDocuments = planRows(context, info, 'Document', { paths: [documentPath], known: true })
  const load = async (spans: string[]) => {
    const quotations = await readQuotations(
      context.database,
      spans.map((span) => JSON.parse(span)),
    )
    const ids = [...new Set(quotations.map(({ documentId }) => documentId))]
    const documents = await loadDocuments(ids)
    const rows = quotations.map((quotation) => {
      const document = documents.get(quotation.documentId) as { id: string }
      return { ...quotation, version: { version: quotation.version, document } }
    })
    return new Map(spans.map((span, i) => [span, rows[i] as EvidenceRow]))
  }
  const rows = await Promise.all(keys.map((key) => gather(context, placeOf(info), key, load)))
  return rows.filter((row) => row !== undefined)
}
