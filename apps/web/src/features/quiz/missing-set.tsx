import Link from 'next/link'
import { MessagePage } from '../../ui/message-page.tsx'

/** What is shown where an address names a set of questions by what cannot be a seed. */
export function MissingSet({ slug }: { slug: string }) {
  return (
    <MessagePage title="There is no such set of questions">
      <p>
        A quiz’s seed is a number from 1 to 9999: each makes a set of questions of its own, the same for everybody.
        Begin with{' '}
        <Link className="link" href={`/quizzes/${slug}`}>
          the first set
        </Link>
        .
      </p>
    </MessagePage>
  )
}
