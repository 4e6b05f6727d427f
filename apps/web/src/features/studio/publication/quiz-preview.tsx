'use client'
import { useRef, useState } from 'react'
import { count } from '../../../ui/plural.ts'
import type { OpenListData } from './quiz-preview.query.ts'
import { quizInWords, whyUntested } from './quiz-preview-words.ts'
import { useQuizPreview } from './use-quiz-preview.ts'

type Props = {
  document: string
  /** Changes with each edit. */
  state: string
  /** Drafts that the claims with a predicate are all that the document says of it. */
  onWhole: (list: OpenListData) => Promise<void>
  /** Goes to a claim. */
  onShow: (claim: string) => void
}

/** What would be asked once this is published, which lists would bear more if they are whole, and of what nothing is asked. */
export function QuizPreview({ document, state, onWhole, onShow }: Props) {
  const preview = useQuizPreview(document, state)
  const head = useRef<HTMLHeadingElement>(null)
  const close = async (list: OpenListData) => {
    await onWhole(list)
    // What was pressed goes.
    head.current?.focus()
  }
  if (preview === null) return null
  return (
    <section aria-labelledby="quiz-preview" className="grid gap-2 rounded-md border border-rule p-3 text-sm">
      <h3 id="quiz-preview" ref={head} tabIndex={-1} className="font-medium" aria-live="polite">
        {preview ? quizInWords(preview) : 'Looking what would be asked …'}
      </h3>
      {preview && preview.openLists.length > 0 && (
        <>
          <p className="text-soft">
            More would come of it where the article says these of nobody and nothing else, in whatever words. Only then
            is another answer surely wrong.
          </p>
          <ul className="grid gap-3">
            {preview.openLists.map((list) => (
              <OpenList key={list.predicate.id} list={list} onWhole={close} />
            ))}
          </ul>
        </>
      )}
      {preview && preview.untested.length > 0 && (
        <details>
          <summary className="disclosure text-soft">
            {count(preview.untested.length, 'claim')} of which nothing is asked
          </summary>
          <ul className="mt-1 grid gap-2">
            {preview.untested.map(({ claim, refusals }) => (
              <li key={claim.id}>
                <button type="button" className="link min-h-6 text-left font-serif" onClick={() => onShow(claim.id)}>
                  {claim.text}
                </button>
                <span className="block text-soft">
                  {whyUntested(refusals)
                    .map(({ words }) => words)
                    .join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** A predicate with its claims, and where the text may tell more of it. */
function OpenList({ list, onWhole }: { list: OpenListData } & Pick<Props, 'onWhole'>) {
  const [isBusy, setBusy] = useState(false)
  const { predicate, claims, gain, elsewhere } = list
  const press = async () => {
    if (isBusy) return
    setBusy(true)
    await onWhole(list)
    setBusy(false)
  }
  return (
    <li className="grid gap-1">
      {claims.map(({ id, text }) => (
        <span key={id} className="font-serif">
          {text}
        </span>
      ))}
      {elsewhere.length > 0 && (
        <span className="text-soft">
          Look first: {elsewhere.map((sentence) => `“${sentence}”`).join(' ')} {elsewhere.length === 1 ? 'has' : 'have'}{' '}
          the words “{predicate.label}” too.
        </span>
      )}
      <span>
        <button
          type="button"
          className="button min-h-8 py-0.5 text-sm"
          aria-disabled={isBusy}
          onClick={() => void press()}
        >
          {claims.length === 1 ? 'That is all' : `These ${claims.length} are all`}
          <span className="sr-only"> that the article says with “{predicate.label}”</span>
        </button>{' '}
        <span className="text-soft">+{count(gain, 'question')}</span>
      </span>
    </li>
  )
}
