import { Link } from '../../../ui/link.tsx'
import { claimPage } from '../../claim/claim-link.ts'
import { StudioFrame } from '../studio-frame.tsx'
import { nameOf } from '../thing-words.ts'
import { CompareForm } from './compare-form.tsx'
import { DifferenceView } from './difference-view.tsx'
import type { DifferenceData, NamedData, PassageData, RevisionData } from './history-page.query.ts'
import { RedactForm } from './redact-form.tsx'
import { historyAddress } from './revision-address.ts'
import { RevisionList } from './revision-list.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type Props = {
  thing: string
  history: {
    nodes: readonly RevisionData[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
  /** What is published of it, and the revision that says so. */
  published: NamedData | null
  publishedRevision: string | null
  isAdmin: boolean
  /** The publication that was asked for; null where none was. */
  asOf: number | null
  from: string | undefined
  to: string | undefined
  difference: {
    fields: readonly DifferenceData[]
    before: readonly PassageData[]
    after: readonly PassageData[]
  } | null
}

const kinds: Record<RevisionData['kind'], string> = {
  DOCUMENT: 'Document',
  ENTITY: 'Somebody or something',
  PREDICATE: 'Predicate',
  GUARD: 'Guard',
  CLAIM: 'Claim',
  RELATION: 'Relation',
}

const lastTold = (published: NamedData | null, revisions: readonly RevisionData[]) =>
  published ?? revisions.find(({ content }) => content !== null)?.content ?? null

/** What something is called in its history: as it is published, else as it was told last. */
export function nameInHistory(published: NamedData | null, revisions: readonly RevisionData[]): string {
  const last = lastTold(published, revisions)
  return last === null ? 'Something that is no longer told' : nameOf(last)
}

/** Everything that something ever said, and what two of its revisions have otherwise. */
export function HistoryView({
  thing,
  history,
  published,
  publishedRevision,
  isAdmin,
  asOf,
  from,
  to,
  difference,
}: Props) {
  const { nodes, pageInfo } = history
  const kind = nodes[0]?.kind ?? 'CLAIM'
  const last = lastTold(published, nodes)
  const isRedacted = last === null && nodes.some(({ redactedAt }) => redactedAt !== null)
  const drafted = nodes.find(
    ({ withdraws, decision, publishedAs }) => withdraws && decision === 'ACCEPTED' && publishedAs === null,
  )
  const publicPage = published && publicAddress(published)
  return (
    <StudioFrame
      title={nameInHistory(published, nodes)}
      details={
        <p className="mt-1 flex flex-wrap items-center gap-x-4 text-soft text-sm">
          {kinds[kind]} · {published ? 'published' : 'not published now'}
          {publicPage && (
            <Link className="link inline-block py-1" href={publicPage}>
              As readers see it
            </Link>
          )}
          <Link className="link inline-block py-1" href={`/studio/audit?thing=${encodeURIComponent(thing)}`}>
            In the log
          </Link>
        </p>
      }
    >
      <div className="grid grid-cols-1 gap-8">
        {(difference !== null || asOf !== null) && (
          <section id="difference" aria-labelledby="difference-title" className="card">
            <h2 id="difference-title" className="mb-3 font-semibold text-lg">
              {titleOf(asOf, from)}
            </h2>
            {difference === null ? (
              <p>Nothing of it was published then.</p>
            ) : (
              <DifferenceView kind={kind} isDifference={from !== undefined} {...difference} />
            )}
            <p className="mt-4 text-sm">
              <Link className="link inline-block py-1" href={historyAddress(thing)}>
                Close
              </Link>
            </p>
          </section>
        )}
        <CompareForm
          key={`${from} ${to} ${asOf}`}
          thing={thing}
          revisions={nodes}
          from={from}
          to={asOf === null ? to : undefined}
          asOf={asOf === null ? undefined : String(asOf)}
        />
        <section aria-labelledby="revisions">
          <h2 id="revisions" className="mb-2 font-semibold text-lg">
            Revisions
          </h2>
          <RevisionList thing={thing} revisions={nodes} shown={to} />
          {pageInfo.hasNextPage && (
            <Link
              className="button mt-6"
              href={`${historyAddress(thing)}?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}
            >
              Earlier ones
            </Link>
          )}
        </section>
        {published !== null && publishedRevision !== null && (
          <WithdrawForm
            thing={thing}
            revision={publishedRevision}
            drafted={drafted?.id ?? null}
            along={kind === 'DOCUMENT' ? ', with its claims and the relations between them' : ''}
            publishedAt={published.__typename === 'StudioSource' ? `/studio/documents/${published.slug}` : '/studio'}
          />
        )}
        {isAdmin && published === null && !isRedacted && <RedactForm thing={thing} isDocument={kind === 'DOCUMENT'} />}
      </div>
    </StudioFrame>
  )
}

const titleOf = (asOf: number | null, from: string | undefined): string => {
  if (asOf !== null) return `As it was with publication ${asOf}`
  return from === undefined ? 'All it says' : 'What is otherwise'
}

function publicAddress(thing: NamedData): string | null {
  if (thing.__typename === 'StudioClaim') return claimPage(thing)
  if (thing.__typename === 'StudioEntity') return `/entities/${thing.entitySlug}`
  if (thing.__typename === 'StudioSource') return `/documents/${thing.slug}`
  return null
}
