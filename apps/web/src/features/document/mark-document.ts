import type { ClaimCardData } from '../claim/claim-card.query.ts'
import { claimAnchor } from '../claim/claim-link.ts'
import { byCertainty } from '../claim/mark-look.ts'
import { type Paragraph, segmentText } from './segment-text.ts'

export type MarkedDocument = {
  /** The first line, when it is the title. */
  title: Paragraph | undefined
  body: Paragraph[]
  /** By anchor, in reading order. */
  claims: Record<string, ClaimCardData>
}

/**
 * Lays the claims' evidence over a document's text. The title is its first line, and marked like any other. Words that several claims rest on have the
 * least certain of them first.
 */
export function markDocument(text: string, title: string, claims: readonly ClaimCardData[]): MarkedDocument {
  const byAnchor = Object.fromEntries(claims.map((claim) => [claimAnchor(claim), claim]))
  const spans = Object.entries(byAnchor).flatMap(([key, claim]) =>
    claim.evidence.map(({ start, end }) => ({ key, start, end })),
  )
  const ranked = (keys: readonly string[]) =>
    keys.toSorted((a, b) => byCertainty(byAnchor[a] as ClaimCardData, byAnchor[b] as ClaimCardData))
  const paragraphs = segmentText(text, spans).map(({ start, segments }) => ({
    start,
    segments: segments.map((segment) => ({ ...segment, keys: ranked(segment.keys), opens: ranked(segment.opens) })),
  }))
  const first = paragraphs[0]?.segments.map((segment) => segment.text).join('')
  const printed = first?.trim() === title.trim()
  return { title: printed ? paragraphs[0] : undefined, body: paragraphs.slice(printed ? 1 : 0), claims: byAnchor }
}
