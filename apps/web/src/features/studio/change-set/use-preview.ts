'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'

const previewing = graphql(`
  query PreviewClaim($revision: ID!) {
    studio { preview(revision: $revision) { questions { key stem right } refusals { type reason } } }
  }
`)

/** The first question that a claim would make, how many there are, and where there is none why not. */
export type Preview = { stem: string; right: string; number: number } | { refusal: string | null }

/** How long a revision is looked at before its questions are proved: who hurries through the queue asks for none. */
const restMs = 500

/** What a revision of a claim would be asked about; undefined while that is not known. */
export function usePreview(revision: string | null): Preview | undefined {
  const [found, setFound] = useState<{ revision: string; preview: Preview }>()
  useEffect(() => {
    if (revision === null) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const data = await ask(previewing, { revision })
      if (!isCurrent || 'problem' in data || data.studio.preview === null) return
      const { questions, refusals } = data.studio.preview
      const [first] = questions
      const preview = first
        ? { stem: first.stem, right: first.right.join(', '), number: questions.length }
        : { refusal: refusals[0]?.reason ?? null }
      setFound({ revision, preview })
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [revision])
  return found?.revision === revision ? found?.preview : undefined
}
