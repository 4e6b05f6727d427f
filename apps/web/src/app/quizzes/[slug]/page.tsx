import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attemptQuery, quizPage } from '../../../features/quiz/quiz-page.query.ts'
import { QuizPlayer } from '../../../features/quiz/quiz-player.tsx'
import { query } from '../../../graphql/query.ts'
import { SeeInGraphql } from '../../../ui/see-in-graphql.tsx'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ attempt?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { quiz } = await query(quizPage, { slug })
  if (quiz === null) return {}
  return {
    title: quiz.title,
    description: `${quiz.itemCount} questions, each answered with the sentence that settles it.`,
    alternates: { canonical: `/quizzes/${slug}` },
  }
}

export default async function QuizPage({ params, searchParams }: Props) {
  const { slug } = await params
  const id = [(await searchParams).attempt ?? []].flat()[0]
  const { quiz } = await query(quizPage, { slug })
  if (quiz === null) notFound()
  const attempt = id === undefined ? null : (await query(attemptQuery, { id })).attempt
  const { items: _, document, ...shown } = quiz
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="mx-auto max-w-measure">
        <QuizPlayer quiz={shown} document={document} initial={attempt} />
        <SeeInGraphql document={quizPage} variables={{ slug }} />
      </div>
    </main>
  )
}
