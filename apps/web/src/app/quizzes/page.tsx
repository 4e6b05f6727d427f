import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { quizIndex } from '../../features/quiz/quiz-index.query.ts'
import { query } from '../../graphql/query.ts'
import { IndexView, nextPage } from '../../ui/index-view.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Quizzes', alternates: { canonical: '/quizzes' } }

type Props = { searchParams: Promise<{ after?: string }> }

export default async function QuizIndexPage({ searchParams }: Props) {
  const { after } = await searchParams
  const { nodes, pageInfo } = (await query(quizIndex, { after })).quizzes
  const entries = nodes.map(({ slug, title, itemCount, document }) => ({
    href: `/quizzes/${slug}`,
    title,
    details: [count(itemCount, 'question'), document?.title],
  }))
  if (entries.length === 1 && after === undefined) redirect(entries[0]?.href ?? '/')
  return (
    <IndexView
      title="Quizzes"
      empty="No questions have been proved here yet."
      entries={entries}
      more={nextPage('/quizzes', pageInfo)}
    >
      <SeeInGraphql document={quizIndex} variables={{ after }} />
    </IndexView>
  )
}
