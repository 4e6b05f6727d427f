import type { Metadata } from 'next'
import { searchPage } from '../../features/search/search-page.query.ts'
import { SearchView } from '../../features/search/search-view.tsx'
import { servePage } from '../../features/site/serve-page.tsx'
import { queryOrRefusal } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'

type Props = { searchParams: Promise<{ q?: string | string[]; after?: string | string[] }> }

const asked = async ({ searchParams }: Props) => [(await searchParams).q ?? ''].flat().join(' ').trim()

export async function generateMetadata(props: Props): Promise<Metadata> {
  const words = await asked(props)
  return {
    title: words === '' ? 'Search' : `“${words}”`,
    robots: { index: false },
    alternates: { canonical: '/search' },
  }
}

export default servePage(async (props: Props) => {
  const words = await asked(props)
  const after = firstOf((await props.searchParams).after)
  if (words === '') return <SearchView words="" after={undefined} results={null} problem={null} />
  const { data, refusal } = await queryOrRefusal(searchPage, { words, after })
  return <SearchView words={words} after={after} results={data?.search ?? null} problem={refusal} />
})
