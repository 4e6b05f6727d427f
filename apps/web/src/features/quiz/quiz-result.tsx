'use client'
import Link from 'next/link'
import { MarkedText } from './marked-text.tsx'
import { PlaceLink } from './place-link.tsx'
import { quizAddress } from './quiz-address.ts'
import type { AttemptItem, WholeAttempt } from './quiz-page.query.ts'
import { scoreInWords } from './quiz-progress.ts'
import { ResultByAim } from './result-by-aim.tsx'
import { useRequest } from './use-request.ts'

/** How it went: the score, each answer beside the right one, and the article with what was missed marked. */
export function QuizResult({
  attempt,
  onAgain,
}: {
  attempt: WholeAttempt
  onAgain: () => Promise<string | undefined>
}) {
  const { busy, problem, run } = useRequest()
  const { items, quiz } = attempt
  const right = items.filter(({ result }) => result?.correct).length
  const { score, remark } = scoreInWords(right, items.length)
  return (
    <div className="grid gap-10">
      <header className="grid gap-3">
        <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
          {score}
        </h1>
        <p className="text-lg">{remark}</p>
        {problem && <p role="alert">{problem}</p>}
        <p className="no-print flex flex-wrap gap-3 pt-2">
          {quiz?.nextSeed != null && (
            <Link className="button button-primary" href={quizAddress({ ...quiz, seed: quiz.nextSeed })}>
              Try other questions
            </Link>
          )}
          <button type="button" className="needs-script button" aria-disabled={busy} onClick={() => run(onAgain)}>
            Try these again
          </button>
          <Link className="button" href="/review">
            When this comes back
          </Link>
        </p>
      </header>
      <ResultByAim items={items} />
      <section aria-labelledby="answers">
        <h2 id="answers" className="font-semibold text-xl">
          Your answers
        </h2>
        <ol className="grid">
          {items.map((entry, index) => (
            <AnswerRow
              key={entry.item.id}
              entry={entry}
              number={index + 1}
              address={quizAddress(quiz, { attempt: attempt.id, question: index + 1 })}
            />
          ))}
        </ol>
      </section>
      {quiz?.document && <MarkedText document={quiz.document} items={items} />}
    </div>
  )
}

function AnswerRow({
  entry: { item, result },
  number,
  address,
}: {
  entry: AttemptItem
  number: number
  address: string
}) {
  if (result === null) return null
  const { correct, chosen, right } = result
  return (
    <li
      id={`answer-${number}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-rule border-b py-4 last:border-b-0"
    >
      <span className="step" data-outcome={correct ? 'right' : 'wrong'}>
        {number}
      </span>
      <div className="grid gap-1.5">
        <p className="font-medium">{item.stem}</p>
        <dl className="grid gap-1 text-[0.9375rem]">
          <Answer
            name={correct ? 'Your answer, right' : 'Your answer, not right'}
            sign={correct ? '✓' : '✗'}
            options={chosen}
          />
          {!correct && <Answer name="Right answer" sign="✓" options={right} />}
        </dl>
        <p className="no-print flex flex-wrap gap-x-4 text-sm">
          <a className="link py-1" href={`#sentence-${number}`}>
            See the sentence
          </a>
          <PlaceLink className="link py-1" href={address}>
            {correct ? 'See why' : 'See why, and why not'}
          </PlaceLink>
        </p>
      </div>
    </li>
  )
}

function Answer({
  name,
  sign,
  options,
}: {
  name: string
  sign: string
  options: readonly { option: { text: string } }[]
}) {
  return (
    <div className={sign === '✓' ? 'text-good' : 'text-bad'}>
      <dt className="inline">
        <span aria-hidden="true">{sign}</span> {name}:
      </dt>{' '}
      <dd className="inline text-ink">{options.map(({ option }) => option.text).join(', ') || 'none'}</dd>
    </div>
  )
}
