'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Question } from './question.tsx'
import { answer, finish, type Outcome, start } from './quiz-api.ts'
import type { AttemptData } from './quiz-page.query.ts'
import { type Place, placeIn } from './quiz-progress.ts'
import { QuizResult } from './quiz-result.tsx'

type Props = {
  quiz: { id: string; slug: string; title: string; itemCount: number }
  document: { slug: string; title: string } | null
  /** The attempt named in the address, when this browser may go on with it. */
  initial: AttemptData | null
}

/** Plays a quiz one question at a time. The attempt's id is in the address, so a reload goes on where it was. */
export function QuizPlayer({ quiz, document, initial }: Props) {
  const [attempt, setAttempt] = useState(initial)
  const [place, setPlace] = useState<Place | null>(initial && placeIn(initial))
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  /** Asks the API; true when it did what was asked. */
  const ask = async (outcome: Promise<Outcome>): Promise<AttemptData | undefined> => {
    setBusy(true)
    const result = await outcome
    setBusy(false)
    setProblem('problem' in result ? result.problem : undefined)
    if ('problem' in result) return undefined
    setAttempt(result.attempt)
    return result.attempt
  }
  const begin = async () => {
    const started = await ask(start(quiz.id))
    if (started === undefined) return
    history.replaceState(history.state, '', `?attempt=${encodeURIComponent(started.id)}`)
    setPlace(placeIn(started))
  }
  const goOn = async () => {
    if (attempt === null) return
    const next = placeIn(attempt)
    if (next.at === 'end' && (await ask(finish(attempt.id))) === undefined) return
    setPlace(next)
  }

  return (
    <>
      {problem && (
        <p role="alert" className="mb-6 border-bad border-l-4 pl-4">
          {problem}
        </p>
      )}
      {attempt === null || place === null ? (
        <Intro quiz={quiz} document={document} busy={busy} onStart={begin} />
      ) : place.at === 'end' ? (
        <QuizResult attempt={attempt} onAgain={begin} />
      ) : (
        <Question
          key={place.index}
          index={place.index}
          count={attempt.items.length}
          entry={attempt.items[place.index]}
          busy={busy}
          onCheck={(item, option, clientKey) => ask(answer(attempt.id, item, option, clientKey))}
          onNext={goOn}
        />
      )}
    </>
  )
}

function Intro({ quiz, document, busy, onStart }: Omit<Props, 'initial'> & { busy: boolean; onStart: () => void }) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <p className="eyebrow">Quiz</p>
        <h1 className="font-serif text-4xl leading-tight tracking-tight">{quiz.title}</h1>
      </div>
      <p>
        {quiz.itemCount} questions{document && ' on '}
        {document && (
          <Link className="link" href={`/documents/${document.slug}`}>
            {document.title === quiz.title ? 'this article' : document.title}
          </Link>
        )}
        . After each answer you see the sentence that settles it. No account, no clock.
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button button-primary" disabled={busy} onClick={onStart}>
          Start
        </button>
        {document && (
          <Link className="button" href={`/documents/${document.slug}`}>
            Read first
          </Link>
        )}
      </p>
      <noscript>
        <p>The questions are checked as you answer, which needs JavaScript. The article reads without it.</p>
      </noscript>
    </div>
  )
}
