'use client'
import { useState } from 'react'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { PracticeLink } from '../practice/practice-link.tsx'
import type { OpenListData } from '../publication/quiz-preview.query.ts'
import { QuizPreview } from '../publication/quiz-preview.tsx'
import type { StudioDocumentData } from '../studio-document.query.ts'
import { QuizLink } from './quiz-link.tsx'

type Props = {
  document: StudioDocumentData
  onAll: (() => void) | null
  onWhole: (list: OpenListData) => Promise<void>
  /** Goes to a claim. */
  onShow: (claim: string) => void
}

/** What is said where nothing waits in a document, and where to go on. */
export function EmptyQueue({ document, onAll, onWhole, onShow }: Props) {
  const { id, source, sentences, changeSet } = document
  const [asks, setAsks] = useState(false)
  const gaps = sentences.filter(({ claims }) => claims.length === 0).length
  const isPublished = source.status !== 'DRAFT'
  return (
    <div className="grid gap-2 text-sm">
      <p>Nothing waits in this document. {gaps > 0 && `${count(gaps, 'sentence')} of it bear no claim yet.`}</p>
      <p className="flex flex-wrap items-center gap-x-4">
        <QuizLink document={document} />
        {onAll && (
          <button type="button" className="link min-h-6" onClick={onAll}>
            Show what is published
          </button>
        )}
        {isPublished && (
          <>
            <button type="button" className="link min-h-6" aria-expanded={asks} onClick={() => setAsks(!asks)}>
              What is asked of it
            </button>
            <Link className="link inline-flex min-h-6 items-center" href={`/documents/${source.slug}`}>
              Read it as readers do
            </Link>
            <PracticeLink slug={source.slug} />
          </>
        )}
      </p>
      {asks && <QuizPreview document={id} state={String(changeSet?.version ?? '')} onWhole={onWhole} onShow={onShow} />}
    </div>
  )
}
