import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { quizIndex } from '../../features/quiz/quiz-index.query.ts'
import { servePage } from '../../features/site/serve-page.tsx'
import { query } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'
import { IndexView, nextPage } from '../../ui/index-view.tsx'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Quizzes', alternates: { canonical: '/quizzes' } }

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default servePage(async ({ searchParams }: Props) => {
  const after = firstOf((await searchParams).after)
  const { nodes, pageInfo } = (await query(quizIndex, { after })).quizzes
  const entries = nodes.map(({ slug, title, itemCount, document }) => ({
    href: `/quizzes/${slug}`,
    title,
    // A quiz is called as its article is, unless somebody gave it a name of its own.
    details: [count(itemCount, 'question'), document?.title === title ? null : document?.title],
  }))
  if (entries.length === 1 && after === undefined) redirect(entries[0]?.href ?? '/')
  return (
    <IndexView
      title="Quizzes"
      empty="No questions have been proved here yet."
      entries={entries}
      more={nextPage('/quizzes', pageInfo)}
    >
      <p className="mt-6">
        Answered before? See{' '}
        <Link className="link" href="/review">
          what is due today
        </Link>
        .
      </p>
      <SeeInGraphql document={quizIndex} variables={{ after }} />
    </IndexView>
  )
})
