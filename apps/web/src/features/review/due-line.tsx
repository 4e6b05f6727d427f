import { Link } from '../../ui/link.tsx'
import { dueInShort } from './due-in-words.ts'
import type { ReviewData } from './review-page.query.ts'

/** How many claims are due today, and the way there; nothing where none was met yet. */
export function DueLine({ review }: { review: ReviewData }) {
  if (review.rememberedCount === 0) return null
  return (
    <p>
      {dueInShort(review)}{' '}
      <Link className="link" href="/review">
        What comes back when
      </Link>
    </p>
  )
}
