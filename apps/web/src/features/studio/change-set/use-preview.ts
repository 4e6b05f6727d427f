'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import { type Preview, readPreview } from './read-preview.ts'

const previewing = graphql(`
  query PreviewClaim($revision: ID!) {
    studio { preview(revision: $revision) { questions { key stem right } refusals { reason words mending } } }
  }
`)

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
      setFound({ revision, preview: readPreview(data.studio.preview) })
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [revision])
  return found?.revision === revision ? found?.preview : undefined
}
