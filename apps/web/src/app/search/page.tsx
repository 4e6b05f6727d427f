import { CombinedError } from '@urql/core'
import type { Metadata } from 'next'
import { searchPage } from '../../features/search/search-page.query.ts'
import { SearchView } from '../../features/search/search-view.tsx'
import { query } from '../../graphql/query.ts'

type Props = { searchParams: Promise<{ q?: string | string[]; after?: string }> }

const asked = async ({ searchParams }: Props) => [(await searchParams).q ?? ''].flat().join(' ').trim()

export async function generateMetadata(props: Props): Promise<Metadata> {
  const words = await asked(props)
  return {
    title: words === '' ? 'Search' : `“${words}”`,
    robots: { index: false },
    alternates: { canonical: '/search' },
  }
}

export default async function SearchPage(props: Props) {
  const words = await asked(props)
  const { after } = await props.searchParams
  if (words === '') return <SearchView words="" after={undefined} results={null} problem={null} />
  try {
    const { search } = await query(searchPage, { words, after })
    return <SearchView words={words} after={after} results={search} problem={null} />
  } catch (error) {
    // What the API refuses and explains (a question that is too long, an outdated page) is shown; all else is an error.
    const [refusal] = error instanceof CombinedError ? error.graphQLErrors : []
    if (refusal === undefined) throw error
    return <SearchView words={words} after={after} results={null} problem={refusal.message} />
  }
}
