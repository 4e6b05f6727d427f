import './question.css'
import { Link } from '../../../ui/link.tsx'
import { StudioFrame } from '../studio-frame.tsx'
import { type QuestionFilter, type QuestionListName, questionAddress, questionLists } from './question-filter.ts'
import { QuestionList } from './question-list.tsx'
import type { QuestionPageData } from './question-page.query.ts'
import { claimInStudio, questionTypes, sortInWords } from './question-words.ts'
import { RefusedClaims } from './refused-claims.tsx'

/** What a list is narrowed to, by name. */
export type QuestionScope = {
  document: { id: string; slug: string; title: string } | null
  claim: { id: string; text: string; document: { slug: string } } | null
}

type Props = { filter: QuestionFilter; scope: QuestionScope; studio: QuestionPageData }

/** What is said where a list has nothing in it. */
const empty: Record<QuestionListName, string> = {
  asked: 'No question is asked here.',
  refused: 'No question was refused here.',
  reported: 'No report waits here.',
  retired: 'No question is taken out here.',
}

/** The questions that were made, what was refused and why, what was reported, what is taken out. */
export function QuestionView({ filter, scope, studio }: Props) {
  const counts: Record<QuestionListName, number> = {
    asked: studio.asked.totalCount,
    refused: studio.refused.totalCount,
    reported: studio.reported.totalCount,
    retired: studio.retired.totalCount,
  }
  const { questions, refusedClaims } = studio
  const pageInfo = (questions ?? refusedClaims)?.pageInfo
  const narrowed = Boolean(filter.text || filter.type || filter.bare)
  return (
    <StudioFrame title="Questions" details={<Scope filter={filter} scope={scope} />}>
      <nav aria-label="Which questions" className="mb-4 border-rule border-b">
        <ul className="-mb-px -mx-1 flex flex-wrap sm:mx-0 sm:gap-x-1">
          {Object.entries(questionLists).map(([name, { label }]) => (
            <li key={name}>
              <Link
                className="question-tab"
                aria-current={name === filter.list ? 'page' : undefined}
                href={questionAddress(filter, { list: name as QuestionListName, bare: false })}
              >
                {label} <span className="font-normal text-soft">{counts[name as QuestionListName]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form className="mb-5 flex flex-wrap items-end gap-3 text-sm" action="/studio/questions">
        {(['list', 'document', 'claim'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <label className="grid gap-1">
          Words in it
          <input name="q" type="search" defaultValue={filter.text ?? ''} className="field min-h-9 py-1 text-base" />
        </label>
        <label className="grid min-w-0 gap-1">
          What it asks
          <select name="type" defaultValue={filter.type ?? ''} className="field min-h-9 max-w-full py-1 text-base">
            <option value="">Anything</option>
            {questionTypes.map((type) => (
              <option key={type} value={type}>
                {sortInWords(type)}
              </option>
            ))}
          </select>
        </label>
        {filter.list === 'refused' && (
          <label className="flex min-h-9 items-center gap-2">
            <input
              name="bare"
              type="checkbox"
              value="1"
              defaultChecked={filter.bare}
              className="size-4 accent-accent"
            />
            Only claims without a question
          </label>
        )}
        <button type="submit" className="button min-h-9 py-1">
          Show
        </button>
      </form>
      {counts[filter.list] === 0 && (
        <p>
          {empty[filter.list]}{' '}
          {narrowed && (
            <Link className="link" href={questionAddress(filter, { text: null, type: null, bare: false })}>
              Look without the filter
            </Link>
          )}
        </p>
      )}
      {questions && questions.nodes.length > 0 && (
        <p className="max-w-3xl text-soft text-sm">
          Questions are worded by rule from the sentences of their claims: to word one otherwise, edit the sentence.
        </p>
      )}
      {questions && <QuestionList key={filter.list} questions={questions.nodes} />}
      {refusedClaims && <RefusedClaims claims={refusedClaims.nodes} />}
      {pageInfo?.hasNextPage && (
        <Link className="button mt-6" href={questionAddress(filter, { after: pageInfo.endCursor })}>
          More
        </Link>
      )}
    </StudioFrame>
  )
}

/** Whose questions they are, where that is one document or one claim, and the way to all. */
function Scope({ filter, scope: { document, claim } }: Omit<Props, 'studio'>) {
  if (document === null && claim === null) return null
  return (
    <div className="mt-2 grid max-w-measure gap-1 text-sm">
      <p>
        {claim ? 'Of the claim ' : 'Of '}
        <span className="font-serif text-base">“{claim?.text ?? document?.title}”</span>
      </p>
      <p className="flex flex-wrap gap-x-4">
        <Link
          className="link py-0.5"
          href={claim ? claimInStudio(claim.document.slug, claim.id) : `/studio/documents/${document?.slug}`}
        >
          Open it in the studio
        </Link>
        {claim && (
          <Link className="link py-0.5" href={questionAddress(filter, { claim: null, document: claim.document.slug })}>
            Questions of its document
          </Link>
        )}
        <Link className="link py-0.5" href={questionAddress(filter, { claim: null, document: null })}>
          Questions of all documents
        </Link>
      </p>
    </div>
  )
}
