import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { PracticeLink } from '../practice/practice-link.tsx'
import { waitingInWords } from '../publication/changes-in-words.ts'
import { StudioFrame } from '../studio-frame.tsx'
import type { StudioHomeData } from './studio-home.query.ts'

/** What waits for an editor, and where. */
export function StudioHomeView({ studio, more }: { studio: StudioHomeData; more: string | null }) {
  const { home, documents, ownSet } = studio
  const facts: { number: number; words: string; href?: string }[] = [
    { number: home.pendingSuggestions, words: 'Suggestions that wait' },
    { number: home.documentsWaiting, words: 'Documents with something to do' },
    { number: home.sentencesWithoutClaim, words: 'Sentences without a claim' },
    { number: home.claimsWithoutRelations, words: 'Claims without a relation', href: '/studio/claims?relations=none' },
    { number: home.reportedQuestions, words: 'Questions reported', href: '/studio/questions?list=reported' },
  ]
  return (
    <StudioFrame title="Studio">
      <dl className="mb-8 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
        {facts.map(({ number, words, href }) => (
          <div key={words} className="flex flex-col-reverse justify-end">
            <dt className="text-soft text-sm">
              {href && number > 0 ? (
                <Link className="link" href={href}>
                  {words}
                </Link>
              ) : (
                words
              )}
            </dt>
            <dd className="font-serif text-3xl">{number}</dd>
          </div>
        ))}
      </dl>
      {ownSet !== null && ownSet.accepted > 0 && (
        <p className="mb-6 max-w-measure rounded-md bg-tint p-3">
          Made by you outside any document, and not published yet: {waitingInWords(ownSet.counts)}.{' '}
          <Link className="link" href="/studio/history">
            Look at them
          </Link>
        </p>
      )}
      <h2 className="mb-2 font-semibold text-lg">Documents</h2>
      {documents.nodes.length === 0 ? (
        <p>
          There is none yet.{' '}
          <Link className="link" href="/studio/ingest">
            Bring one in
          </Link>
        </p>
      ) : (
        <ul className="max-w-3xl">
          {documents.nodes.map((document) => (
            <li key={document.id} className="border-rule border-t py-3">
              <Link
                className="font-serif text-lg underline-offset-4 hover:underline"
                href={`/studio/documents/${document.slug}`}
              >
                {document.title}
              </Link>
              <p className="flex flex-wrap items-center gap-x-4 text-soft text-sm">
                {detailsOf(document)}
                {document.status !== 'DRAFT' && !isWaiting(document) && (
                  <PracticeLink slug={document.slug} title={document.title} />
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Link className="button mt-6" href={more}>
          More
        </Link>
      )}
    </StudioFrame>
  )
}

type DocumentLine = StudioHomeData['documents']['nodes'][number]

/** Is there something to decide or to publish in it? */
const isWaiting = ({ current }: DocumentLine) => current !== null && current.pending + current.accepted > 0

function detailsOf({ status, current, sentencesWithoutClaim }: DocumentLine): string {
  const parts = [
    status === 'DRAFT' ? 'Not published yet' : null,
    current && current.pending > 0 ? `${count(current.pending, 'suggestion')} to decide` : null,
    current && current.accepted > 0 ? `To publish: ${waitingInWords(current.counts)}` : null,
    sentencesWithoutClaim ? `${count(sentencesWithoutClaim, 'sentence')} without a claim` : null,
  ]
  return parts.filter(Boolean).join(' · ') || 'Nothing waits'
}
