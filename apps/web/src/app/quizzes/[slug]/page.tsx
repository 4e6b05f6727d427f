import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { MissingSet } from '../../../features/quiz/missing-set.tsx'
import { isSameQuiz, quizAddress, readSeed } from '../../../features/quiz/quiz-address.ts'
import { attemptQuery, quizPage } from '../../../features/quiz/quiz-page.query.ts'
import { QuizPlayer } from '../../../features/quiz/quiz-player.tsx'
import { placeAt } from '../../../features/quiz/quiz-progress.ts'
import { describePage, servePage } from '../../../features/site/serve-page.tsx'
import { query } from '../../../graphql/query.ts'
import { setPageStatus } from '../../../server/page-status.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { SeeInGraphql } from '../../../ui/see-in-graphql.tsx'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<'seed' | 'attempt' | 'question', string | string[] | undefined>>
}

export const generateMetadata = describePage(async (props: Props): Promise<Metadata> => {
  const { slug, seed } = await readAddress(props)
  if (seed === null) notFound()
  const quiz = (await query(quizPage, { slug, seed })).quiz ?? notFound()
  return {
    title: `Quiz: ${quiz.title}`,
    description: `${quiz.itemCount} questions, each answered with the sentence that settles it.`,
    alternates: { canonical: `/quizzes/${slug}` },
  }
})

export default servePage(async (props: Props) => {
  const { slug, seed, attempt, question } = await readAddress(props)
  if (seed === null) {
    setPageStatus(404)
    return <MissingSet slug={slug} />
  }
  const [{ quiz, latestAttempt }, own] = await Promise.all([
    query(quizPage, { slug, seed }),
    attempt === undefined ? null : query(attemptQuery, { id: attempt }),
  ])
  if (quiz === null) notFound()
  if (own?.attempt) {
    // An address that names the run alone leads to the question to go on with, and from then on says which it is.
    const place = placeAt(own.attempt, question ?? null)
    const named = place.at === 'question' ? { question: place.index + 1 } : {}
    if (!isSameQuiz(own.attempt.quiz, quiz) || (place.at === 'question' && question !== `${place.index + 1}`))
      redirect(quizAddress(own.attempt.quiz, { attempt: own.attempt.id, ...named }))
  }
  const { items: _, ...shown } = quiz
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="mx-auto max-w-measure">
        <QuizPlayer quiz={shown} latest={latestAttempt} initial={own?.attempt ?? null} asked={question ?? null} />
        <SeeInGraphql
          document={quizPage}
          variables={{ slug, seed }}
          lead="These questions are in the API too, without their answers."
        />
      </div>
    </main>
  )
})

/** What an address says; the seed is null where it names what cannot be one. */
async function readAddress({ params, searchParams }: Props) {
  const { slug } = await params
  const { seed, attempt, question } = await searchParams
  return { slug, seed: readSeed(firstOf(seed)), attempt: firstOf(attempt), question: firstOf(question) }
}
