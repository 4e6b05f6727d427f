import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { sharedResultPage } from '../../../../../features/quiz/shared-result.query.ts'
import { SharedResult } from '../../../../../features/quiz/shared-result.tsx'
import { describePage, servePage } from '../../../../../features/site/serve-page.tsx'
import { query } from '../../../../../graphql/query.ts'
import { SeeInGraphql } from '../../../../../ui/see-in-graphql.tsx'

type Props = { params: Promise<{ slug: string; token: string }> }

/** The result an address leads to: one that was taken back is not there. */
async function readResult({ params }: Props) {
  const { slug, token } = await params
  const result = (await query(sharedResultPage, { token })).sharedResult ?? notFound()
  // Its document may have had another name when it was shared.
  if (result.quiz.slug !== slug) redirect(`/quizzes/${result.quiz.slug}/results/${token}`)
  return result
}

// For those who were given the link, and for nobody who searches: next.config says the same in headers.
export const generateMetadata = describePage(async (props: Props): Promise<Metadata> => {
  const { quiz, summary } = await readResult(props)
  return {
    title: `${summary.right} of ${summary.all} right: ${quiz.title}`,
    description: `A shared result of the quiz on “${quiz.title}”: what was known, what was missed, and the sentences to read again.`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
})

export default servePage(async (props: Props) => {
  const result = await readResult(props)
  const { token } = await props.params
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="mx-auto max-w-measure">
        <SharedResult result={result} />
        <SeeInGraphql document={sharedResultPage} variables={{ token }} />
      </div>
    </main>
  )
})
