import type { ReactNode } from 'react'
import { Link } from '../../../ui/link.tsx'
import { questionAddress } from './question-filter.ts'
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
      className="question-card card"
      onFocus={isCurrent ? undefined : onShow}
    >
      <div className="grid content-start gap-3">
        <p className="eyebrow">
          {sortInWords(type)}
          {first && (
            <>
              {' · '}
              <Link className="hover:underline" href={questionAddress({ document: first.document.slug })}>
                {first.document.title}
              </Link>
            </>
          )}
          {withdrawn && retirement === null && ' · not asked any more: what it rests on has changed'}
        </p>
        <h2 className="max-w-measure font-serif text-xl leading-snug">{stem}</h2>
        <ul className="grid max-w-measure gap-1">
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
      </div>
      <div className="grid content-start gap-3 text-sm">
        {retirement && (
          <p className="rounded-md bg-tint px-3 py-2">
            Taken out by {retirement.by} on {dayOf(retirement.at)}: “{retirement.reason}”
          </p>
        )}
        {reports.length > 0 && <ReportList reports={reports} onReopen={onReopen} />}
        {claims.length > 0 && (
          <div>
            <h3 className="eyebrow">Rests on</h3>
            <ul className="grid gap-2">
              {claims.map(({ id, text, document }) => (
                <li key={id}>
                  <p className="font-serif text-base leading-snug">{text}</p>
                  <Link className="link inline-block py-0.5" href={claimInStudio(document.slug, id)}>
                    Edit its sentence<span className="sr-only">: {text}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="question-acts">{children}</div>
    </li>
  )
}
