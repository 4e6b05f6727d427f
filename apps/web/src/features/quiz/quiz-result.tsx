'use client'
import { Link } from '../../ui/link.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { AnswerRow } from './answer-row.tsx'
import { findPassages } from './find-passages.ts'
import { sentenceSpans, toLookAt } from './mark-sentences.ts'
import { MarkedText } from './marked-text.tsx'
import { quizAddress, wayOn } from './quiz-address.ts'
import type { WholeAttempt } from './quiz-page.query.ts'
import { scoreInWords } from './quiz-progress.ts'
import { ReadAgain } from './read-again.tsx'
import { ResultByAim } from './result-by-aim.tsx'
import { ResultByEntity } from './result-by-entity.tsx'
import { ShareResult } from './share-result.tsx'
import { useRequest } from './use-request.ts'

/** How it went: the score, each answer beside the right one, and the article with what was missed marked. */
export function QuizResult({
  attempt,
  onAgain,
  onShare,
}: {
  attempt: WholeAttempt
  onAgain: () => Promise<string | undefined>
  onShare: (token: string | null) => void
}) {
  const { busy, problem, run } = useRequest()
  const { items, quiz, summary } = attempt
  const document = quiz?.document ?? null
  const sentences = sentenceSpans(toLookAt(items))
  const missed = new Set(items.flatMap(({ result }, index) => (result?.correct === false ? [`${index + 1}`] : [])))
  const passages = document
    ? findPassages(
        document.text,
        sentences.filter(({ key }) => missed.has(key)),
      )
    : []
  const onward = quiz && wayOn(quiz)
  const right = items.filter(({ result }) => result?.correct).length
  const { score, remark } = scoreInWords(right, items.length)
  return (
    <div className="grid gap-10">
      <header className="grid gap-3">
        <p className="eyebrow hidden print:block">{document ? document.title : 'Quiz'}</p>
        <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
          {score}
        </h1>
        <p className="no-print text-lg">{remark}</p>
        {attempt.endsAt != null && attempt.finishedAt != null && attempt.finishedAt >= attempt.endsAt && (
          <p>Your time was over. What was open counts as left out.</p>
        )}
        {problem && <p role="alert">{problem}</p>}
        <p className="no-print flex flex-wrap gap-3 pt-2">
          {onward && (
            <Link className="button button-primary" href={onward.address}>
              {onward.isAlike ? 'Try other questions' : 'Choose another set'}
            </Link>
          )}
          <button type="button" className="needs-script button" aria-disabled={busy} onClick={() => run(onAgain)}>
            Try these again
          </button>
          <Link className="button" href="/review">
            See when this comes back
          </Link>
          <PrintButton />
        </p>
      </header>
      {summary && (
        <div className="contents print:grid print:grid-cols-2 print:gap-8">
          <ResultByAim summary={summary} />
          <ResultByEntity summary={summary} />
        </div>
      )}
      {document && <ReadAgain passages={passages} language={document.language} />}
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
      {attempt.finishedAt !== null && quiz && <ShareResult attempt={attempt} quiz={quiz} onShare={onShare} />}
      {document && (
        <MarkedText
          document={document}
          title={missed.size === 0 ? 'The article' : 'The article, with what you missed'}
          {...{ passages, sentences, missed }}
        />
      )}
    </div>
  )
}
