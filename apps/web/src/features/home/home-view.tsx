import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { ClaimFacts } from '../claim/claim-facts.tsx'
import { claimInDocument } from '../claim/claim-link.ts'
import { claimInShort } from '../claim/claim-words.ts'
import { readingMinutes } from '../document/reading-minutes.ts'
import { SearchForm } from '../search/search-form.tsx'
import { FeaturedSentence } from './featured-sentence.tsx'
import { type FeaturedClaimData, homePage, homeVariables } from './home-page.query.ts'

/** One sentence and all that hangs on it: what this service is, shown instead of told. */
export function HomeView({ claim }: { claim: FeaturedClaimData | undefined }) {
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-16">
      <h1 className="mb-8 max-w-measure text-soft lg:mb-10">
        Backstop takes a text apart, claim by claim: who says it, how certain it is, on what condition, and the very
        words it rests on.
      </h1>
      {claim ? <Featured claim={claim} /> : <Nothing />}
      <div className="mt-12 max-w-measure">
        <SearchForm />
      </div>
      <SeeInGraphql document={homePage} variables={homeVariables} />
    </main>
  )
}

function Featured({ claim }: { claim: FeaturedClaimData }) {
  const { document } = claim
  const quiz = document.quizzes.nodes[0]
  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,21rem)]">
      <div>
        <FeaturedSentence claim={claim} />
        <p className="mt-6 font-medium text-accent text-lg">{claimInShort(claim)}</p>
      </div>
      <section aria-label="The claim on these words" className="card lg:mt-3">
        <ClaimFacts claim={claim} />
      </section>
      <div className="grid gap-5">
        <ul className="flex flex-wrap gap-3">
          <li>
            <Link className="button button-primary" href={`/documents/${document.slug}`}>
              Read ({readingMinutes(document.text)} min)
            </Link>
          </li>
          {quiz && (
            <li>
              <Link className="button" href={`/quizzes/${quiz.slug}`}>
                Try {count(quiz.itemCount, 'question')}
              </Link>
            </li>
          )}
          <li>
            <a className="button" href="/graphql">
              Ask in GraphQL
            </a>
          </li>
        </ul>
        <p className="text-soft">
          From{' '}
          <Link className="link" href={claimInDocument(claim)}>
            {document.title}
          </Link>
          , with {count(document.claims.totalCount, 'claim')} marked in its text.
        </p>
        {quiz && (
          <p className="text-soft">
            Answered before? See{' '}
            <Link className="link" href="/review">
              what is due today
            </Link>
            .
          </p>
        )}
      </div>
    </div>
  )
}

function Nothing() {
  return <p className="font-serif text-3xl leading-snug">Nothing has been published here yet.</p>
}
