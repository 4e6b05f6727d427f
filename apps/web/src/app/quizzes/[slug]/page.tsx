import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { isCanonical, readComposition } from '../../../features/quiz/composition-address.ts'
import { EmptySet } from '../../../features/quiz/empty-set.tsx'
import { MissingSet } from '../../../features/quiz/missing-set.tsx'
import { isSameQuiz, quizAddress, readSeed } from '../../../features/quiz/quiz-address.ts'
import { attemptQuery, quizPage } from '../../../features/quiz/quiz-page.query.ts'
import { QuizPlayer } from '../../../features/quiz/quiz-player.tsx'
import { placeAt } from '../../../features/quiz/quiz-progress.ts'
import { describePage, servePage } from '../../../features/site/serve-page.tsx'
import { isSignedIn } from '../../../features/user/is-signed-in.ts'
import { query, queryOrRefusal } from '../../../graphql/query.ts'
import { setPageStatus } from '../../../server/page-status.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { count } from '../../../ui/plural.ts'
import { SeeInGraphql } from '../../../ui/see-in-graphql.tsx'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = describePage(async (props: Props): Promise<Metadata> => {
  const { slug, variables } = await readAddress(props)
  const quiz = (variables && (await query(quizPage, variables)).quiz) ?? notFound()
  return {
    title: `Quiz: ${quiz.title}`,
    description: `${count(quiz.itemCount, 'question')}, each answered with the sentence that settles it.`,
    alternates: { canonical: `/quizzes/${slug}` },
  }
})

export default servePage(async (props: Props) => {
  const { slug, search, variables, why, attempt, question } = await readAddress(props)
  const refuse = (reason?: string) => {
    setPageStatus(404)
    return <MissingSet slug={slug} why={reason} />
  }
  if (variables === null) return refuse(why)
  const [{ data, refusal }, own] = await Promise.all([
    queryOrRefusal(quizPage, variables),
    attempt === undefined ? null : query(attemptQuery, { id: attempt }),
  ])
  if (refusal !== null) return refuse(refusal)
  const { quiz, latestAttempt, quizOffer = null } = data
  if (quiz === null) {
    setPageStatus(404)
    return quizOffer === null ? notFound() : <EmptySet offer={quizOffer} />
  }
  if (own?.attempt) {
    // An address that names the run alone leads to the question to go on with, and from then on says which it is.
    const place = placeAt(own.attempt, question ?? null)
    const named = place.at === 'question' ? { question: place.index + 1 } : {}
    if (
      slug !== quiz.slug ||
      !isSameQuiz(own.attempt.quiz, quiz) ||
      (place.at === 'question' && question !== `${place.index + 1}`)
    )
      redirect(quizAddress(own.attempt.quiz, { attempt: own.attempt.id, ...named }))
  } else if (slug !== quiz.slug || !isCanonical(search, quiz.composition.address)) {
    // What a form sends, what somebody typed, and a name that the document once had, has the one address that a class can compare.
    redirect(quizAddress(quiz, { attempt }))
  }
  const { items: _, ...shown } = quiz
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="mx-auto max-w-measure">
        <QuizPlayer
          quiz={shown}
          offer={quizOffer}
          latest={latestAttempt}
          isSignedIn={await isSignedIn()}
          initial={own?.attempt ?? null}
          served={{ attempt: attempt ?? null, question: question ?? null }}
        />
        <SeeInGraphql
          document={quizPage}
          variables={variables}
          lead="These questions are in the API too, without their answers."
        />
      </div>
    </main>
  )
})

/** What an address says: what to ask the API for, or null and why where it names what cannot be. */
async function readAddress({ params, searchParams }: Props) {
  const { slug } = await params
  const search = await searchParams
  const seed = readSeed(firstOf(search.seed))
  const { composition, refusal: why } = readComposition(search)
  const attempt = firstOf(search.attempt)
  const variables =
    seed === null || why !== undefined ? null : { slug, seed, composition, withOffer: attempt === undefined }
  return { slug, search, variables, why, attempt, question: firstOf(search.question) }
}
