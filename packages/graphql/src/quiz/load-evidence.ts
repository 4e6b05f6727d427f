import { readMissed, readQuotations, type ShownResult } from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { documentPath, type EvidenceRow } from '../evidence/evidence.ts'
import { gather, placeOf } from '../load/gather.ts'
import { planRows } from '../load/load-rows.ts'

/** The words that settle an item, as they stood when it was written, each with its sentence and its document. */
export async function loadEvidence(
  { evidence }: Pick<ShownResult, 'evidence'>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EvidenceRow[]> {
  const keys = evidence.map((span) => JSON.stringify(span))
  const loadDocuments = planRows(context, info, 'Document', { paths: [documentPath], known: true })
  const load = async (spans: string[]) => {
    const found = await readQuotations(
      context.database,
      spans.map((span) => JSON.parse(span)),
    )
    const documents = await loadDocuments([...new Set(found.flatMap((quotation) => quotation?.documentId ?? []))])
    const rows = found.map((quotation, i): [string, EvidenceRow][] => {
      const document = quotation && documents.get(quotation.documentId)
      return document ? [[spans[i] as string, { ...quotation, version: { version: quotation.version, document } }]] : []
    })
    return new Map(rows.flat())
  }
  const rows = await Promise.all(keys.map((key) => gather(context, placeOf(info), key, load)))
  return rows.filter((row) => row !== undefined)
}

/** Of the words that settle an item those for what was missed in it. */
export async function loadMissed(
  result: ShownResult,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<EvidenceRow[]> {
  const load = async (keys: string[]) => {
    const missed = await readMissed(
      context.database,
      keys.map((key) => JSON.parse(key)),
    )
    return new Map(keys.map((key, i) => [key, missed[i] ?? []]))
  }
  const evidence = await gather(context, `missed ${placeOf(info)}`, JSON.stringify(result), load)
  return loadEvidence({ evidence: evidence ?? [] }, context, info)
}
