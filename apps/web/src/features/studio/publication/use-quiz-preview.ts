'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { type QuizPreviewData, quizPreview } from './quiz-preview.query.ts'

/**
 * What would be asked of a document, anew with each `state` of its drafts; what was known before stands until then. Undefined while nothing is known, null where it
 * cannot be said.
 */
export function useQuizPreview(document: string, state: string): QuizPreviewData | null | undefined {
  const [found, setFound] = useState<QuizPreviewData | null>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drafted is read by the service.
  useEffect(() => {
    let isCurrent = true
    void ask(quizPreview, { document }).then((data) => {
      if (isCurrent) setFound('problem' in data ? null : data.studio.previewQuiz)
    })
    return () => {
      isCurrent = false
    }
  }, [document, state])
  return found
}
