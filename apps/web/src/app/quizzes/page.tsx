import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { quizIndex } from '../../features/quiz/quiz-index.query.ts'
import { query } from '../../graphql/query.ts'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Quizzes', alternates: { canonical: '/quizzes' } }

type Props = { searchParams: Promise<{ after?: string }> }

export default async function QuizIndexPage({ searchParams }: Props) {
  const { after } = await searchParams
  const { nodes, pageInfo } = (await query(quizIndex, { after })).quizzes
  if (nodes.length === 1 && after === undefined) redirect(`/quizzes/${nodes[0]?.slug}`)
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="max-w-measure">
        <h1 className="mb-8 font-serif text-4xl leading-tight tracking-tight">Quizzes</h1>
        {nodes.length === 0 && <p>No questions have been proved here yet.</p>}
        <ul>
          {nodes.map(({ slug, title, itemCount, document }) => (
            <li key={slug} className="border-rule border-t py-5">
              <Link
                className="font-serif text-xl leading-snug underline-offset-4 hover:underline"
                href={`/quizzes/${slug}`}
              >
                {title}
              </Link>
              <p className="mt-1 text-sm text-soft">
                {[count(itemCount, 'question'), document?.title].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        {pageInfo.hasNextPage && (
          <Link className="button mt-6" href={`/quizzes?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>
            More
          </Link>
        )}
        <SeeInGraphql document={quizIndex} variables={{ after }} />
      </div>
    </main>
  )
}
