import { graphiqlLink } from '../../graphql/graphiql-link.ts'
import { JsonLd } from '../../ui/json-ld.tsx'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { claimAnchor } from '../claim/claim-link.ts'
import { ClaimList } from '../claim/claim-list.tsx'
import { ClaimFilter } from './claim-filter.tsx'
import { newsArticle } from './document-json-ld.ts'
import { type DocumentPageData, documentPage } from './document-page.query.ts'
import { facetsOf } from './facets.ts'
import { type ClaimChoice, choiceFilter } from './filter-params.ts'
import { markDocument } from './mark-document.ts'
import { type PassageOffer, setsByAnchor } from './passage-offer.query.ts'
import { Reader } from './reader.tsx'
import { SourceLine } from './source-line.tsx'

type Props = {
  /** Where people reach this site. */
  origin: URL
  all: DocumentPageData
  chosen: DocumentPageData
  /** The paragraphs that there are questions on. */
  offer: PassageOffer | null
  choice: ClaimChoice
  /** The question that a reader came from. */
  from: string | null
}

/** A document to read: its text with the chosen claims marked, each claim beside its words, then all of them in order. */
export function DocumentView({ origin, all, chosen, offer, choice, from }: Props) {
  const path = `/documents/${all.slug}`
  const claims = chosen.claims.nodes
  const variables = { slug: all.slug, filter: choiceFilter(choice) }
  const quiz = all.quizzes.nodes[0]
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <JsonLd data={newsArticle(all)} />
      {from !== null && (
        // On a small screen in sight wherever a link to a sentence leads: less high than what is kept clear above such a place.
        <p className="no-print mb-6 text-sm max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:-mx-5 max-lg:border-rule max-lg:border-b max-lg:bg-paper max-lg:px-5 max-lg:py-2">
          <Link className="link inline-block py-1" href={from}>
            Back to your question
          </Link>
        </p>
      )}
      <article lang={all.language}>
        <Reader {...markDocument(all.text, all.title, claims)} setOn={setsByAnchor(offer, claims)}>
          <SourceLine
            document={all}
            address={new URL(path, origin).href}
            graphql={graphiqlLink(documentPage, variables)}
          />
          <ClaimFilter
            path={path}
            choice={choice}
            facets={facetsOf(all.claims.nodes, choice)}
            shown={claims.length}
            all={all.claims.totalCount}
            first={claims[0] && claimAnchor(claims[0])}
          />
        </Reader>
      </article>
      <div className="max-w-measure">
        {all.rights && <p className="mt-8 text-sm text-soft">{all.rights}</p>}
        {quiz && (
          <aside className="no-print mt-12 flex flex-wrap items-center justify-between gap-4 rounded-lg bg-tint px-5 py-4">
            <p className="font-serif text-lg">How well did you read it?</p>
            <Link className="button button-primary" href={`/quizzes/${quiz.slug}`}>
              Try {count(quiz.itemCount, 'question')}
            </Link>
          </aside>
        )}
        <section aria-labelledby="claims" className="no-print mt-14">
          <h2 id="claims" className="mb-2 font-semibold text-xl">
            What it says, claim by claim
          </h2>
          <ClaimList claims={claims} anchor={(claim) => `note-${claimAnchor(claim)}`} />
        </section>
        <SeeInGraphql document={documentPage} variables={variables} />
      </div>
    </main>
  )
}
