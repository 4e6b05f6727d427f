import { Link } from '../../ui/link.tsx'
import { MessagePage } from '../../ui/message-page.tsx'

const seeds =
  'A quiz’s seed is a number from 1 to 9999: each makes a set of questions of its own, the same for everybody.'

/** What is shown where an address names a set of questions by what cannot be: `why` says what, and what it may be. */
export function MissingSet({ slug, why = seeds }: { slug: string; why?: string }) {
  return (
    <MessagePage title="There is no such set of questions">
      <p>
        {why} Begin with{' '}
        <Link className="link" href={`/quizzes/${slug}`}>
          the first set
        </Link>
        .
      </p>
    </MessagePage>
  )
}
