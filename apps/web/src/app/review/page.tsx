import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { quizAddress } from '../../features/quiz/quiz-address.ts'
import { attemptQuery } from '../../features/quiz/quiz-page.query.ts'
import { QuizPlayer } from '../../features/quiz/quiz-player.tsx'
import { placeAt } from '../../features/quiz/quiz-progress.ts'
import { reviewPage, reviewTitle } from '../../features/review/review-page.query.ts'
import { servePage } from '../../features/site/serve-page.tsx'
import { query } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

type Props = { searchParams: Promise<Record<'attempt' | 'question', string | string[] | undefined>> }

export const metadata: Metadata = {
  title: reviewTitle,
  description:
    'What you answered in quizzes comes back, in another question where there is one, shortly before you would forget it.',
  alternates: { canonical: '/review' },
}

export default servePage(async ({ searchParams }: Props) => {
  const address = await searchParams
  const [id, question] = [firstOf(address.attempt), firstOf(address.question)]
  const [{ review }, own] = await Promise.all([
    query(reviewPage, {}),
    id === undefined ? null : query(attemptQuery, { id }),
  ])
  const attempt = own?.attempt ?? null
  if (attempt !== null) {
    // As with a quiz: the run alone leads to the question to go on with.
    const place = placeAt(attempt, question ?? null)
    const named = place.at === 'question' ? { question: place.index + 1 } : {}
    if (attempt.quiz !== null || (place.at === 'question' && question !== `${place.index + 1}`))
      redirect(quizAddress(attempt.quiz, { attempt: attempt.id, ...named }))
  }
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="mx-auto max-w-measure">
        <QuizPlayer
          quiz={null}
          review={{ review, madeAt: new Date().toISOString() }}
          latest={null}
          initial={attempt}
          served={{ attempt: id ?? null, question: question ?? null }}
        />
        <SeeInGraphql document={reviewPage} variables={{ utcOffset: 0 }} lead="What is due is in the API too." />
      </div>
    </main>
  )
})
