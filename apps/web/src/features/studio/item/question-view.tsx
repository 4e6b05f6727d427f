import './question.css'
import { Link } from '../../../ui/link.tsx'
import { StudioFrame } from '../studio-frame.tsx'
import { FilterChoice, FilterForm, FilterWords } from '../table/filter-form.tsx'
import { type QuestionFilter, type QuestionListName, questionAddress, questionLists } from './question-filter.ts'
import { QuestionList } from './question-list.tsx'
import type { QuestionPageData } from './question-page.query.ts'
import { claimInStudio, questionTypes, sortInWords } from './question-words.ts'
import { RefusedClaims } from './refused-claims.tsx'

type Source = { id: string; slug: string; title: string }

/** What a list is narrowed to, by name, and the documents that it can be narrowed to. */
export type QuestionScope = {
  documents: readonly Source[]
  document: Source | null
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
  const isNarrowed = Boolean(filter.text || filter.type || filter.bare || filter.document)
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
      <FilterForm action="/studio/questions">
        {(['list', 'claim'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <FilterWords name="q" label="Words in it" value={filter.text} />
        <FilterChoice
          name="type"
          label="What it asks"
          value={filter.type ?? undefined}
          any="Anything"
          options={questionTypes.map((type) => [type, sortInWords(type)])}
        />
        {/* A claim is of one document. */}
        {filter.claim === null && (
          <FilterChoice
            name="document"
            label="Document"
            value={scope.document?.slug}
            any="Any"
            options={sourcesOf(scope).map(({ slug, title }) => [slug, title])}
          />
        )}
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
      </FilterForm>
      {counts[filter.list] === 0 && (
        <p>
          {empty[filter.list]}{' '}
          {isNarrowed && (
            <Link
              className="link"
              href={questionAddress(filter, { text: null, type: null, bare: false, document: null })}
            >
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

/** What can be chosen: the one that is, too, where it is none of the first hundred. */
const sourcesOf = ({ documents, document }: QuestionScope): readonly Source[] =>
  document === null || documents.some(({ id }) => id === document.id) ? documents : [document, ...documents]

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
