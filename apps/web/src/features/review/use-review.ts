'use client'
import { useEffect, useState } from 'react'
import { readReview, utcOffsetHere } from './review-api.ts'
import type { ReviewData } from './review-page.query.ts'

/** What is due, by whose clock, and since when that is known. */
export type ReviewHere = { review: ReviewData; utcOffset: number; now: string }

/**
 * What is due, by the browser's own clock: the page was made by UTC, and is asked for anew where this is not the browser's day. Without scripts it
 * stays as it was made.
 */
export function useReview(given: ReviewData, madeAt: string) {
  const [here, setHere] = useState<ReviewHere>({ review: given, utcOffset: 0, now: madeAt })
  const keep = (review: ReviewData) => setHere({ review, utcOffset: utcOffsetHere(), now: new Date().toISOString() })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page.
  useEffect(() => {
    if (utcOffsetHere() !== 0) readReview().then((told) => 'review' in told && keep(told.review))
  }, [])
  return { ...here, keep }
}
