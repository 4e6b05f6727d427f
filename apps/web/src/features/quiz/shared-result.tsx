import { Link } from '../../ui/link.tsx'
import { setInWords } from './composition-words.ts'
import { findPassages } from './find-passages.ts'
import { sentenceSpans } from './mark-sentences.ts'
import { MarkedText } from './marked-text.tsx'
import { quizAddress } from './quiz-address.ts'
import { ResultByAim } from './result-by-aim.tsx'
import { ResultByEntity } from './result-by-entity.tsx'
import type { SharedResultData } from './shared-result.query.ts'

/** A result as others see it: what was known and what was missed, and nothing by which the questions could be answered. */
export function SharedResult({ result: { summary, missed, quiz } }: { result: SharedResultData }) {
  const { document } = quiz
  const passages = document ? findPassages(document.text, sentenceSpans([{ result: { evidence: missed } }])) : []
  return (
    <div className="grid gap-10">
      <header className="grid gap-3">
        <p className="eyebrow">{['A shared result', ...setInWords(quiz), quiz.title].join(' · ')}</p>
        <h1 className="font-serif text-4xl leading-tight tracking-tight">
          {summary.right} of {summary.all} right
        </h1>
        <p className="text-lg">
          Somebody took this quiz and shares how it went. The questions are not told here: they may be yours next.
        </p>
        <p className="no-print flex flex-wrap gap-3 pt-2">
          <Link className="button button-primary" href={quizAddress(quiz)}>
            Take this quiz
          </Link>
          {document && (
            <Link className="button" href={`/documents/${document.slug}`}>
              Read the article
            </Link>
          )}
        </p>
      </header>
      <ResultByAim summary={summary} />
      <ResultByEntity summary={summary} />
      {document && passages.length > 0 && (
        <MarkedText document={document} title="The article, with what was missed" passages={passages} />
      )}
    </div>
  )
}
