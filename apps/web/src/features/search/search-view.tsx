import { Link } from '../../ui/link.tsx'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { areFromSeveral } from '../claim/claim-link.ts'
import { ResultKeys } from './result-keys.tsx'
import { rangeInWords, searchAddress } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { SearchHitView } from './search-hit.tsx'
import { type SearchResults, searchPage, searchVariables } from './search-page.query.ts'

type Props = {
  /** What was asked; empty before anything was. */
  words: string
  /** The last cursor of every page before this one. */
  trail: readonly string[]
  results: SearchResults | null
  /** Why there are no results, when the API refused the question. */
  problem: string | null
}

export function SearchView({ words, trail, results, problem }: Props) {
  const claims = results?.nodes.flatMap(({ node }) => (node.__typename === 'Claim' ? [node] : [])) ?? []
  const titled = areFromSeveral(claims)
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="max-w-measure">
        <h1 className="mb-5 font-serif text-4xl leading-tight tracking-tight">Search</h1>
        <SearchForm asked={words} autoFocus={words === ''} />
        <div className="mt-8">
          {problem !== null && <p role="alert">{problem}</p>}
          {results === null && problem === null && <Hints />}
          {results !== null && results.totalCount === 0 && <Empty words={words} meant={results.meant} />}
          {results !== null && results.totalCount > 0 && (
            <>
              <p className="mb-2 text-sm text-soft" role="status">
                {rangeInWords(trail.length, results.nodes.length, results.totalCount)} for “{words}”.{' '}
                <span className="needs-script no-print pointer-coarse:hidden">Arrow keys move through them.</span>
              </p>
              <ResultKeys>
                <ol>
                  {results.nodes.map((hit) => (
                    <SearchHitView
                      key={`${hit.kind} ${hit.snippet} ${JSON.stringify(hit.node)}`}
                      hit={hit}
                      titled={titled}
                    />
                  ))}
                </ol>
              </ResultKeys>
              <Pages words={words} trail={trail} pageInfo={results.pageInfo} />
            </>
          )}
        </div>
        {words !== '' && <SeeInGraphql document={searchPage} variables={searchVariables(words, trail)} />}
      </div>
    </main>
  )
}

type PagesProps = Pick<Props, 'words' | 'trail'> & { pageInfo: SearchResults['pageInfo'] }

function Pages({ words, trail, pageInfo: { hasNextPage, endCursor } }: PagesProps) {
  const next = hasNextPage && endCursor !== null ? [...trail, endCursor] : null
  if (next === null && trail.length === 0) return null
  return (
    <nav aria-label="Pages of results" className="no-print mt-6 flex flex-wrap gap-3">
      {trail.length > 0 && (
        <Link className="button" rel="prev" href={searchAddress(words, trail.slice(0, -1))}>
          Previous
        </Link>
      )}
      {next && (
        <Link className="button" rel="next" href={searchAddress(words, next)}>
          Next
        </Link>
      )}
    </nav>
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

function Empty({ words, meant }: { words: string; meant: string | null }) {
  return (
    <div className="grid gap-3" role="status">
      <p className="font-serif text-xl">Nothing here speaks of “{words}”.</p>
      {meant !== null && (
        <p>
          Did you mean{' '}
          <Link className="link" href={searchAddress(meant, [])}>
            {meant}
          </Link>
          ?
        </p>
      )}
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
