import type { ClaimCardData } from '../claim/claim-card.query.ts'
import { claimAnchor } from '../claim/claim-link.ts'
import type { Modality } from '../claim/claim-words.ts'
import { type Paragraph, segmentText } from './segment-text.ts'

export type MarkedDocument = {
  /** The first line, when it is the title. */
  title: Paragraph | undefined
  body: Paragraph[]
  /** By anchor, in reading order. */
  claims: Record<string, ClaimCardData>
}

/** From what is furthest from a fact to what is told as one. */
const leastFactualFirst: readonly Modality[] = [
  'REQUIREMENT',
  'JUDGEMENT',
  'POSSIBILITY',
  'PLAN',
  'PREDICTION',
  'ASSERTED',
]

/**
 * Lays the claims' evidence over a document's text. The title is its first line, and marked like any other. Words that several claims rest on have the
 * least factual of them first, which is drawn and opened: nothing needed or possible must look like a fact.
 */
export function markDocument(text: string, title: string, claims: readonly ClaimCardData[]): MarkedDocument {
  const byAnchor = Object.fromEntries(claims.map((claim) => [claimAnchor(claim), claim]))
  const spans = Object.entries(byAnchor).flatMap(([key, claim]) =>
    claim.evidence.map(({ start, end }) => ({ key, start, end })),
  )
  const rank = (key: string) => leastFactualFirst.indexOf(byAnchor[key]?.modality ?? 'ASSERTED')
  const ranked = (keys: readonly string[]) => keys.toSorted((a, b) => rank(a) - rank(b))
  const paragraphs = segmentText(text, spans).map(({ start, segments }) => ({
    start,
    segments: segments.map((segment) => ({ ...segment, keys: ranked(segment.keys), opens: ranked(segment.opens) })),
  }))
  const first = paragraphs[0]?.segments.map((segment) => segment.text).join('')
  const printed = first?.trim() === title.trim()
  return { title: printed ? paragraphs[0] : undefined, body: paragraphs.slice(printed ? 1 : 0), claims: byAnchor }
}
