import {
  type CodePointText,
  type Evidence,
  indexCodePoints,
  type Sentence,
  sentencesOfSpan,
  splitSentences,
} from '@backstop/knowledge'
import type { Transaction } from '../database.ts'

/** Code points of context on each side, as in the W3C TextQuoteSelector's usual practice. */
const contextLength = 32

/** A published text, indexed once for all the evidence in it. */
type IndexedVersion = { documentId: string; points: CodePointText; sentences: Sentence[]; text: string }

/** Where a piece of evidence belongs. */
export type EvidenceOwner = {
  role: 'CLAIM' | 'ATTRIBUTION' | 'CONDITION' | 'RELATION'
  position: number
  claimId: string | null
  relationId: string | null
}

/** Reads and indexes the published versions that evidence names. */
export async function readVersions(tx: Transaction, ids: readonly string[]): Promise<Map<string, IndexedVersion>> {
  const versions = await tx.documentVersion.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, documentId: true, text: true, document: { select: { language: true } } },
  })
  return new Map(
    versions.map(({ id, documentId, text, document }) => [
      id,
      { documentId, text, points: indexCodePoints(text), sentences: splitSentences(text, document.language) },
    ]),
  )
}

/** The public row of a piece of evidence, with its context and its sentences. Throws when its version is not published. */
export function evidenceRow(evidence: Evidence, owner: EvidenceOwner, versions: ReadonlyMap<string, IndexedVersion>) {
  const version = versions.get(evidence.version)
  if (version === undefined) throw new Error(`evidence ${evidence.id} names a version that is not published`)
  const { points, sentences } = version
  const touched = sentencesOfSpan(sentences, evidence.start, evidence.end)
  const first = touched[0]
  const last = touched.at(-1)
  return {
    id: evidence.id,
    ...owner,
    documentId: version.documentId,
    versionId: evidence.version,
    start: evidence.start,
    end: evidence.end,
    quote: evidence.quote,
    prefix: points.slice(evidence.start - contextLength, evidence.start),
    suffix: points.slice(evidence.end, evidence.end + contextLength),
    // A span of white space alone touches no sentence; it is its own.
    sentence: first && last ? points.slice(first.start, last.end) : evidence.quote,
    sentenceFrom: first?.index ?? 0,
    sentenceTo: last?.index ?? 0,
  }
}
