'use client'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { segmentText } from '../document/segment-text.ts'
import type { AttemptData } from './quiz-page.query.ts'
import { scoreInWords } from './quiz-progress.ts'
import { Evidence } from './verdict.tsx'

/** How it went: the score, the article with what was missed marked, and the way to read on. */
export function QuizResult({ attempt, onAgain }: { attempt: AttemptData; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const right = attempt.items.filter(({ result }) => result?.correct).length
  const missed = attempt.items.flatMap(({ item, result }) => (result && !result.correct ? [{ item, result }] : []))
  const { score, remark } = scoreInWords(right, attempt.items.length)
  const { document } = attempt.quiz
  return (
    <div className="grid gap-10">
      <header className="grid gap-3">
        <h1 ref={heading} tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
          {score}
        </h1>
        <p className="text-lg">{remark}</p>
        <p className="flex flex-wrap gap-3 pt-2">
          {document && (
            <Link className="button button-primary" href={`/documents/${document.slug}`}>
              Read the article
            </Link>
          )}
          <button type="button" className="button" onClick={onAgain}>
            Try again
          </button>
        </p>
      </header>
      {missed.length > 0 && (
        <section aria-labelledby="missed">
          <h2 id="missed" className="mb-2 font-semibold text-xl">
            What you missed
          </h2>
          <ol className="grid">
            {missed.map(({ item, result }, index) => (
              <li
                key={item.id}
                id={`missed-${index + 1}`}
                className="grid gap-2 border-rule border-t py-5 first:border-t-0"
              >
                <p className="font-medium">
                  {index + 1}. {item.stem}
                </p>
                <p>{result.right.map(({ option }) => option.text).join(', ')}</p>
                <Evidence result={result} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {document && missed.length > 0 && (
        <section aria-label={document.title} className="prose-serif grid gap-[1em] border-rule border-t pt-8">
          <MissedText text={document.text} missed={missed.map(({ result }) => result.evidence)} />
        </section>
      )}
    </div>
  )
}

type Span = { start: number; end: number }

/** The text with the words that would have settled each missed question marked and numbered. */
function MissedText({ text, missed }: { text: string; missed: readonly (readonly Span[])[] }) {
  const spans = missed.flatMap((evidence, index) =>
    evidence.map(({ start, end }) => ({ key: `${index + 1}`, start, end })),
  )
  return segmentText(text, spans).map((paragraph, index) => (
    <p key={paragraph.start} className={index === 0 ? 'font-semibold text-xl leading-snug' : undefined}>
      {paragraph.segments.map((segment) =>
        segment.keys.length === 0 ? (
          segment.text
        ) : (
          <mark key={segment.start} className="rounded-xs bg-tint-strong text-ink">
            {segment.opens.map((number) => (
              <a
                key={number}
                href={`#missed-${number}`}
                className="mr-1 font-sans text-accent text-xs no-underline align-super"
              >
                {number}
              </a>
            ))}
            {segment.text}
          </mark>
        ),
      )}
    </p>
  ))
}
