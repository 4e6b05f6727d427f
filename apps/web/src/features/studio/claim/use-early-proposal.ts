'use client'
import { useEffect } from 'react'
import { type Span, trimSpan } from '../evidence/span.ts'
import type { StudioState } from '../use-studio.ts'
import { deskOf, proposeClaim } from './propose-claim.ts'

/** How long words are selected before they are asked about: who still moves on asks for nothing. */
const restMs = 120

/** Has what the rules make of the selected words on its way before a claim is begun on them; the first time the text is read for it. */
export function useEarlyProposal(studio: Pick<StudioState, 'document' | 'desk'>, selection: Span | null): void {
  const { id, text, sentences } = studio.document
  const where = deskOf(studio)
  const { version } = where
  const [first] = sentences
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that the text was read when somebody selects words of it.
  useEffect(() => {
    if (first) void proposeClaim(where, first)
  }, [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `where` is by these.
  useEffect(() => {
    if (selection === null) return
    const timer = setTimeout(() => {
      const span = trimSpan([...text], selection)
      if (span) void proposeClaim(where, span)
    }, restMs)
    return () => clearTimeout(timer)
  }, [id, text, version, selection])
}
