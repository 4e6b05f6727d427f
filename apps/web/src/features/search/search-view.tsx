import Link from 'next/link'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { ResultKeys } from './result-keys.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchHitView } from './search-hit.tsx'
import { type SearchResults, searchPage } from './search-page.query.ts'

type Props = {
  /** What was asked; empty before anything was. */
  words: string
  after: string | undefined
  results: SearchResults | null
  /** Why there are no results, when the API refused the question. */
  problem: string | null
}

export function SearchView({ words, after, results, problem }: Props) {
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="max-w-measure">
        <h1 className="mb-5 font-serif text-4xl leading-tight tracking-tight">Search</h1>
        <SearchForm asked={words} autoFocus={words === ''} />
        <div className="mt-8">
          {problem !== null && <p role="alert">{problem}</p>}
          {results === null && problem === null && <Hints />}
          {results !== null && results.totalCount === 0 && <Empty words={words} />}
          {results !== null && results.totalCount > 0 && (
            <>
              <p className="mb-2 text-sm text-soft" role="status">
                {count(results.totalCount, 'result')} for “{words}”.{' '}
                <span className="needs-script no-print pointer-coarse:hidden">Arrow keys move through them.</span>
              </p>
              <ResultKeys>
                <ol>
                  {results.nodes.map((hit) => (
                    <SearchHitView key={`${hit.kind} ${hit.snippet} ${JSON.stringify(hit.node)}`} hit={hit} />
                  ))}
                </ol>
              </ResultKeys>
              {results.pageInfo.hasNextPage && (
                <Link
                  className="button mt-6"
                  href={`/search?${new URLSearchParams({ q: words, after: results.pageInfo.endCursor ?? '' })}`}
                >
                  More results
                </Link>
              )}
            </>
          )}
        </div>
        {words !== '' && <SeeInGraphql document={searchPage} variables={{ words, after }} />}
      </div>
    </main>
  )
}

function Hints() {
  return (
    <p className="text-soft">
      Finds articles, who and what they speak of, and single claims. Put a phrase in “quotes”; a minus leaves a word
      out. Or look through{' '}
      <Link className="link" href="/entities">
        everyone and everything
      </Link>
      .
    </p>
  )
}

function Empty({ words }: { words: string }) {
  return (
    <div className="grid gap-3" role="status">
      <p className="font-serif text-xl">Nothing here speaks of “{words}”.</p>
      <p className="text-soft">
        Try fewer or other words, or look through{' '}
        <Link className="link" href="/entities">
          everyone and everything
        </Link>{' '}
        there is.
      </p>
    </div>
  )
}
