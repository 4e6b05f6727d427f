import type { Metadata } from 'next'
import { searchPage, searchVariables } from '../../features/search/search-page.query.ts'
import { SearchView } from '../../features/search/search-view.tsx'
import { servePage } from '../../features/site/serve-page.tsx'
import { queryOrRefusal } from '../../graphql/query.ts'

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
  if (words === '') return <SearchView words="" trail={[]} results={null} problem={null} />
  const trail = [(await props.searchParams).after ?? []].flat()
  const { data, refusal } = await queryOrRefusal(searchPage, searchVariables(words, trail))
  return <SearchView words={words} trail={trail} results={data?.search ?? null} problem={refusal} />
})
