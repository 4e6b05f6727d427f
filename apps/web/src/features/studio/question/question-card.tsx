import Link from 'next/link'
import type { ReactNode } from 'react'
import { claimPage } from '../../claim/claim-link.ts'
import type { StudioQuestionData } from './question-page.query.ts'
import { claimInStudio, dayOf, sortInWords } from './question-words.ts'
import { ReportList } from './report-list.tsx'

type Props = {
  question: StudioQuestionData
  isCurrent: boolean
  onShow: () => void
  onReopen: Parameters<typeof ReportList>[0]['onReopen']
  /** What can be done about it. */
  children: ReactNode
}

/** A question as learners see it, with its key, why each answer is right or wrong, and what it rests on. */
export function QuestionCard({ question, isCurrent, onShow, onReopen, children }: Props) {
  const { type, stem, parts, withdrawn, retirement, reports, claims } = question
  const [first] = claims
  return (
    <li
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      className="question-card card grid gap-3"
      onFocus={isCurrent ? undefined : onShow}
    >
      <p className="eyebrow flex flex-wrap gap-x-2">
        <span>{sortInWords(type)}</span>
        {first && <span>· {first.document.title}</span>}
        {withdrawn && retirement === null && <span>· not asked any more: what it rests on has changed</span>}
      </p>
      <h2 className="max-w-measure font-serif text-xl leading-snug">{stem}</h2>
      <ul className="grid gap-1">
        {parts.map(({ text, right }) => (
          <li key={text} className={`answer-part ${right ? 'text-good' : ''}`}>
            <span aria-hidden="true">{right ? '✓' : '✗'}</span>
            <span>
              {text} <span className="sr-only">{right ? '(right)' : '(wrong)'}</span>
            </span>
          </li>
        ))}
      </ul>
      <details className="text-sm">
        <summary className="disclosure text-soft">Why each is right or wrong</summary>
        <dl className="mt-1 grid max-w-measure gap-2">
          {parts.map(
            ({ text, because }) =>
              because && (
                <div key={text}>
                  <dt className="font-medium">“{text.replace(/\.$/u, '')}”</dt>
                  <dd className="text-soft">{because}</dd>
                </div>
              ),
          )}
        </dl>
      </details>
      {retirement && (
        <p className="rounded-md bg-tint px-3 py-2 text-sm">
          Taken out by {retirement.by} on {dayOf(retirement.at)}: “{retirement.reason}”
        </p>
      )}
      {reports.length > 0 && <ReportList reports={reports} onReopen={onReopen} />}
      {claims.length > 0 && (
        <div className="grid gap-1 text-sm">
          <h3 className="text-soft">Rests on</h3>
          <ul className="grid gap-1">
            {claims.map(({ id, text, document }) => (
              <li key={id}>
                <span className="font-serif text-base">{text}</span>{' '}
                <span className="inline-flex flex-wrap gap-x-3">
                  <Link className="link py-0.5" href={claimInStudio(document.slug, id)}>
                    Edit its sentence<span className="sr-only">: {text}</span>
                  </Link>
                  <Link className="link py-0.5" href={claimPage({ id })}>
                    As readers see it<span className="sr-only">: {text}</span>
                  </Link>
                </span>
              </li>
            ))}
          </ul>
          <p className="text-soft">
            The question is worded from there by rule: edit the sentence to word it otherwise.
          </p>
        </div>
      )}
      {children}
    </li>
  )
}
